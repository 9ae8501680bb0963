import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import {
  bestRun,
  catchesUp,
  MORE_EPOCHS,
  PATIENT_PLAN,
  RATE_PLANS,
} from '../../../experiments/lessons/learningRate.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';

const PLANS = [...RATE_PLANS, PATIENT_PLAN];

/** Whether the smallest rate gets there with more epochs. */
export function MorePatience() {
  const runs = useRunsOf('learning-rate', PLANS);
  const ended = runs.filter(hasEnded);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="learning-rate"
          id="patience"
          question={t('How far does 0.0001 come with {epochs} epochs?', { epochs: String(MORE_EPOCHS) })}
          choices={[
            { value: 'catches-up', label: t('It catches up with the winner') },
            { value: 'partly', label: t('Farther, but not so far') },
            { value: 'no-better', label: t('No farther: it is stuck') },
          ]}
          outcome={ended.length === PLANS.length ? outcomeOf(ended) : null}
        >
          <TrainRuns
            lesson="learning-rate"
            plans={PLANS}
            label={t('Train it for {epochs} epochs', { epochs: String(MORE_EPOCHS) })}
          />
        </AskTheClass>
      }
    >
      <LessonCurves runs={runs} parts={VALIDATION} genres={DEMO_GENRES.length} measuredOn={measuredOn()} />
    </Beside>
  );
}

/** @param ended of all plans, in their order */
function outcomeOf(ended: readonly LessonRun[]) {
  const epochs = ended.map((run) => run.epochs);
  const patient = epochs.at(-1)!;
  const rates = epochs.slice(0, -1);
  const best = bestRun(rates);
  const value = best === null ? null : catchesUp(patient, rates.at(-1)!, rates[best]!);
  if (best === null || value === null) return null;
  const validation = (run: LessonRun['epochs']) => percent(endAccuracy(run)!.validation);
  return {
    value,
    seen: t('{before} of the validation clips then, {after} now; the winner has {best}.', {
      before: validation(rates.at(-1)!),
      after: validation(patient),
      best: validation(rates[best]!),
    }),
  };
}
