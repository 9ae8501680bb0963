import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import {
  asGoodAs,
  bestRun,
  RATE_EPOCHS,
  RATE_PLANS,
  RATES,
} from '../../../experiments/lessons/learningRate.ts';
import { t } from '../../../i18n.ts';
import { listInWords } from '../../../listInWords.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';

/** Which of R1's rates wins. */
export function FourRates() {
  const runs = useRunsOf('learning-rate', RATE_PLANS);
  const ended = runs.filter(hasEnded);
  const outcome = ended.length === runs.length ? outcomeOf(ended.map(({ epochs }) => epochs)) : null;
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="learning-rate"
          id="winner"
          question={t('Which learning rate wins on tracks that were never heard?')}
          choices={RATES.map((rate) => ({ value: String(rate), label: String(rate) }))}
          outcome={outcome}
        >
          <TrainRuns lesson="learning-rate" plans={RATE_PLANS} label={t('Train all four')} />
        </AskTheClass>
      }
    >
      <LessonCurves runs={runs} parts={VALIDATION} genres={DEMO_GENRES.length} measuredOn={measuredOn()} />
    </Beside>
  );
}

/** @param runs of all rates, in their order */
function outcomeOf(runs: readonly LessonRun['epochs'][]) {
  const best = bestRun(runs);
  if (best === null) return null;
  const figures = {
    epochs: String(RATE_EPOCHS),
    accuracy: percent(endAccuracy(runs[best]!)!.validation),
  };
  const others = asGoodAs(best, runs).map((place) => String(RATES[place]));
  const seen =
    others.length === 0
      ? t('After {epochs} epochs it is right on {accuracy} of the validation clips.', figures)
      : t(
          'After {epochs} epochs it is right on {accuracy} of the validation clips; within 5 points of it: {others}.',
          { ...figures, others: listInWords(others) },
        );
  return { value: String(RATES[best]), seen };
}
