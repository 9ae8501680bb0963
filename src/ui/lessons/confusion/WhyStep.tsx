import { Alert } from '@mantine/core';
import { t } from '../../../i18n.ts';
import { useTrackPcm } from '../../audio/useTrackPcm.ts';
import { percentOf } from '../../predict/heard/words.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { HeardInTrack } from './HeardInTrack.tsx';
import { TrainFirst } from './Listen.tsx';
import { HIGH_HZ, LOW_HZ, mostHeard, pitchShares } from './pitchRanges.ts';
import { type Confused, useConfusion } from './useConfusion.ts';
import { useTrackHeard } from './useTrackHeard.ts';

/** What speaks for the wrong genre in the confused track. */
export function WhyStep() {
  const confused = useConfusion();
  return confused ? <Why confused={confused} /> : <TrainFirst />;
}

function Why({ confused }: { confused: Confused }) {
  const { genre, takenFor, heard, model, run, trackAt, worst } = confused;
  const track = trackAt(heard.confused.index);
  const { pcm, error } = useTrackPcm(track.audioKey);
  const forWrong = useTrackHeard(pcm, model, worst.predictedClass);
  const forOwn = useTrackHeard(pcm, model, worst.trueClass);
  const { found } = forWrong;
  const shown = useRevealed('confusion', 'why');
  const shares = found && pitchShares(found);
  const range = shares && mostHeard(shares);
  const hz = { low: String(LOW_HZ), high: (HIGH_HZ / 1000).toFixed(0) };
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="confusion"
          id="why"
          question={t('Where in this {genre} does it hear {takenFor}?', { genre, takenFor })}
          choices={[
            { value: 'low', label: t('Low: below {low} Hz, bass and kick', hz) },
            { value: 'middle', label: t('In the middle: {low} Hz to {high} kHz', hz) },
            { value: 'high', label: t('High: above {high} kHz, cymbals and noise', hz) },
          ]}
          outcome={
            shown && range
              ? {
                  value: range,
                  seen: t('{share} of what speaks for {takenFor} lies there.', {
                    share: percentOf(shares[range]),
                    takenFor,
                  }),
                }
              : null
          }
        >
          <Reveal lesson="confusion" id="why" label={t('Show what it heard')} />
        </AskTheClass>
      }
    >
      {error && (
        <Alert role="alert" color="red" title={t('This track cannot be shown')}>
          {error}
        </Alert>
      )}
      {pcm && (
        <HeardInTrack
          track={track}
          pcm={pcm}
          features={run.recipe.features}
          shown={shown}
          maps={[
            { genre: takenFor, ...forWrong },
            { genre, ...forOwn },
          ]}
        />
      )}
    </Beside>
  );
}
