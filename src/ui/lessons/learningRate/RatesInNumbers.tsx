import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { PATIENT_PLAN, RATE_PLANS } from '../../../experiments/lessons/learningRate.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { measuredOn } from '../measuredOn.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { useRunsOf } from '../useRunsOf.ts';

const PLANS = [...RATE_PLANS, PATIENT_PLAN];
/** What R1 says of each rate. */
const REPORTED: Record<string, string> = {
  '0.1': t('diverges'),
  '0.01': t('diverges'),
  '0.001': t('not the best'),
  '0.0001': t('the best'),
};

/** Every rate with what it came to, and what R1 found. */
export function RatesInNumbers() {
  const runs = useRunsOf('learning-rate', PLANS);
  return (
    <>
      {!runs.every(hasEnded) && <NotYet lesson="learning-rate" plans={PLANS} />}
      <SeenInNumbers
        rows={PLANS.map(({ key, name }, i) => ({
          what: name,
          seen: inWords(runs[i]),
          ...(REPORTED[key] && { reported: REPORTED[key] }),
        }))}
        reportName={t('R1 reports')}
        measuredOn={t(
          '{measured} Figures are means of the last three epochs. R1 trained a larger network with far more steps, on spectrogram images of GTZAN: the best rate is not the same for every network.',
          { measured: measuredOn() },
        )}
      />
    </>
  );
}

function inWords(run: LessonRun | undefined): string {
  const end = run && endAccuracy(run.epochs);
  if (run?.status === 'broken') return t('broke down: its numbers overflowed');
  if (!end || !hasEnded(run)) return t('not trained');
  return t('training {training}, validation {validation}', {
    training: percent(end.training),
    validation: percent(end.validation),
  });
}
