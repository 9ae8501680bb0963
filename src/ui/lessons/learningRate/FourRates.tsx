import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { bestRun, RATE_EPOCHS, RATE_PLANS, RATES } from '../../../experiments/lessons/learningRate.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded } from '../../state/lessonRuns.ts';
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
  const best = ended.length === runs.length ? bestRun(ended.map(({ epochs }) => epochs)) : null;
  const outcome =
    best === null
      ? null
      : {
          value: String(RATES[best]),
          seen: t('After {epochs} epochs it is right on {accuracy} of the validation clips.', {
            epochs: String(RATE_EPOCHS),
            accuracy: percent(endAccuracy(ended[best]!.epochs)!.validation),
          }),
        };
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
