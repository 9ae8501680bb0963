import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { NOISE_PLANS } from '../../../experiments/lessons/genre.ts';
import { howMuchBetter } from '../../../experiments/lessons/howMuchBetter.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { accuracyOf } from './accuracyOf.ts';

/** What wrong labels in the training part do. */
export function WrongLabels() {
  const runs = useRunsOf('whose-genre', NOISE_PLANS);
  const [none = null, some = null, many = null] = runs.map(accuracyOf);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="whose-genre"
          id="noise"
          question={t('With 40 % wrong labels, how much worse is it on tracks with the right ones?')}
          choices={[
            { value: 'none', label: t('No worse: within 5 points') },
            { value: 'some', label: t('5 to 20 points worse') },
            { value: 'large', label: t('More than 20 points worse') },
          ]}
          outcome={
            none !== null && some !== null && many !== null
              ? {
                  value: howMuchBetter(none, many),
                  seen: t(
                    'Right on {none} of the clips without, {some} with 20 %, {many} with 40 % wrong labels.',
                    {
                      none: percent(none),
                      some: percent(some),
                      many: percent(many),
                    },
                  ),
                }
              : null
          }
        >
          <TrainRuns lesson="whose-genre" plans={NOISE_PLANS} label={t('Train all three')} />
        </AskTheClass>
      }
    >
      <LessonCurves
        runs={runs}
        parts={VALIDATION}
        genres={DEMO_GENRES.length}
        measuredOn={t('{measured} Only labels of training tracks are wrong.', { measured: measuredOn() })}
      />
    </Beside>
  );
}
