import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { howMuchBetter } from '../../../experiments/lessons/howMuchBetter.ts';
import { LEAK_PLANS } from '../../../experiments/lessons/leak.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { leakMeasuredOn } from './measuredOn.ts';
import { SplitPicture } from './SplitPicture.tsx';

/** The same recipe split by clip and by track. */
export function TwoSplits() {
  const runs = useRunsOf('leak', LEAK_PLANS);
  const [clip, track] = runs.map((run) => (hasEnded(run) ? run.result?.validation?.evaluation.clip : null));
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="leak"
          id="flattery"
          question={t('How much better will it look, split by clip?')}
          choices={[
            { value: 'none', label: t('No better: within 5 points') },
            { value: 'some', label: t('5 to 20 points better') },
            { value: 'large', label: t('More than 20 points better') },
          ]}
          outcome={
            clip && track
              ? {
                  value: howMuchBetter(clip.accuracy, track.accuracy),
                  seen: t(
                    'Split by clip it is right on {clip} of the validation clips, by track on {track}.',
                    {
                      clip: percent(clip.accuracy),
                      track: percent(track.accuracy),
                    },
                  ),
                }
              : null
          }
        >
          <TrainRuns lesson="leak" plans={LEAK_PLANS} label={t('Train both')} />
        </AskTheClass>
      }
    >
      {runs[0] ? (
        <LessonCurves
          runs={runs}
          parts={VALIDATION}
          genres={DEMO_GENRES.length}
          measuredOn={leakMeasuredOn()}
        />
      ) : (
        <SplitPicture />
      )}
    </Beside>
  );
}
