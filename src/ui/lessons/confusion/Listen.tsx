import { t } from '../../../i18n.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { HearTrack } from './HearTrack.tsx';
import { type Confused, PLANS, useConfusion } from './useConfusion.ts';

/** Two tracks of one genre, one of which the network got wrong: can the class hear which? */
export function Listen() {
  const confused = useConfusion();
  return confused ? <Blind confused={confused} /> : <TrainFirst />;
}

/** A step was opened by a link. */
export const TrainFirst = () => <TrainRuns lesson="confusion" plans={PLANS} label={t('Train it')} />;

function Blind({ confused }: { confused: Confused }) {
  const { genre, takenFor, heard, run, trackAt } = confused;
  const shown = useRevealed('confusion', 'blind');
  const wrong = { ...heard.confused, said: takenFor };
  const pair = heard.typical ? [wrong, { ...heard.typical, said: genre }] : [wrong];
  // By their places in the list, which have nothing to do with what was taken for what.
  pair.sort((a, b) => a.index - b.index);
  const tracks = pair.map((track, i) => ({ ...track, letter: 'AB'[i]! }));
  const inWords = ({ clips, said }: (typeof pair)[number]) =>
    t('{said} of its {all} clips were taken for {genre}', {
      said: String(clips.said),
      all: String(clips.all),
      genre: said,
    });
  const { features } = run.recipe;
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="confusion"
          id="blind"
          question={t('Both are {genre}. Which one did it take for {takenFor}?', { genre, takenFor })}
          choices={tracks.map(({ letter }) => ({ value: letter, label: t('Track {letter}', { letter }) }))}
          outcome={
            shown
              ? {
                  value: tracks.find(({ index }) => index === wrong.index)!.letter,
                  seen: `${inWords(wrong)}.`,
                }
              : null
          }
        >
          <Reveal lesson="confusion" id="blind" label={t('Show which')} />
        </AskTheClass>
      }
    >
      {tracks.map((track) => (
        <HearTrack
          key={track.letter}
          track={trackAt(track.index)}
          features={features}
          title={t('Track {letter}', { letter: track.letter })}
          {...(shown && { says: inWords(track) })}
        />
      ))}
      {shown && heard.typicalOfPredicted && (
        <HearTrack
          track={trackAt(heard.typicalOfPredicted.index)}
          features={features}
          title={t('For comparison, {genre}', { genre: takenFor })}
          says={inWords({ ...heard.typicalOfPredicted, said: takenFor })}
        />
      )}
    </Beside>
  );
}
