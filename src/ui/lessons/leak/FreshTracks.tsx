import { tooClose } from '../../../experiments/lessons/architectures.ts';
import { LEAK_PLANS } from '../../../experiments/lessons/leak.ts';
import { t } from '../../../i18n.ts';
import { intervalInWords, percent } from '../../results/words.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { ShareTable } from '../ShareTable.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { saidAndTrue } from './figures.ts';
import { freshMeasuredOn } from './measuredOn.ts';

/** Both networks on tracks that neither has heard. */
export function FreshTracks() {
  const runs = useRunsOf('leak', LEAK_PLANS);
  const shown = useRevealed('leak', 'fresh');
  const [clip, track] = runs.map(saidAndTrue);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="leak"
          id="fresh"
          question={t('Which of the two is better on tracks that neither has heard?')}
          choices={[
            { value: 'clip', label: t('The one split by clip') },
            { value: 'track', label: t('The one split by track') },
            { value: 'same', label: t('They cannot be told apart') },
          ]}
          outcome={shown && clip && track ? outcomeOf(clip.fresh.clip, track.fresh.clip) : null}
        >
          <TrainRuns lesson="leak" plans={LEAK_PLANS} label={t('Train both')} />
          {clip && track && <Reveal lesson="leak" id="fresh" label={t('Ask both about fresh tracks')} />}
        </AskTheClass>
      }
    >
      <ShareTable
        label={t('What validation said, and what is true')}
        heads={[t('Run'), t('Validation said'), t('Fresh tracks')]}
        rows={LEAK_PLANS.map(({ name }, i) => {
          const both = [clip, track][i];
          const shares = [
            both?.said.clip.accuracy ?? null,
            shown ? (both?.fresh.clip.accuracy ?? null) : null,
          ];
          return { name, shares };
        })}
        measuredOn={freshMeasuredOn()}
      />
    </Beside>
  );
}

type Measured = Parameters<typeof tooClose>[0];

function outcomeOf(clip: Measured, track: Measured) {
  const better = clip.accuracy > track.accuracy ? 'clip' : 'track';
  return {
    value: tooClose(clip, track) ? 'same' : better,
    seen: t('Fresh clips right: {clip} (95 % interval {clipRange}) and {track} ({trackRange}).', {
      clip: percent(clip.accuracy),
      clipRange: intervalInWords(clip.interval),
      track: percent(track.accuracy),
      trackRange: intervalInWords(track.interval),
    }),
  };
}
