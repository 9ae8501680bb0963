import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { RATE_PLANS, rateEffect } from '../../../experiments/lessons/learningRate.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { BOTH_PARTS, LessonCurves } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';

const PLANS = RATE_PLANS.slice(0, 1);
const GENRES = DEMO_GENRES.length;

/** What a rate of 0.1 does. */
export function TooLarge() {
  const runs = useRunsOf('learning-rate', PLANS);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="learning-rate"
          id="too-large"
          question={t('What will a learning rate of 0.1 do?')}
          choices={[
            { value: 'learns', label: t('Learn fast') },
            { value: 'at-chance', label: t('Learn nothing: it only guesses') },
            { value: 'broken', label: t('Break: its numbers overflow') },
          ]}
          outcome={outcomeOf(runs[0])}
        >
          <TrainRuns lesson="learning-rate" plans={PLANS} label={t('Train with 0.1')} />
        </AskTheClass>
      }
    >
      <LessonCurves runs={runs} parts={BOTH_PARTS} genres={GENRES} measuredOn={measuredOn()} />
    </Beside>
  );
}

function outcomeOf(run: LessonRun | undefined) {
  if (!hasEnded(run)) return null;
  const value = rateEffect(run.epochs, GENRES);
  const end = endAccuracy(run.epochs);
  const seen = end
    ? t('It ends at {accuracy} of its training clips; guessing gives {chance}.', {
        accuracy: percent(end.training),
        chance: percent(1 / GENRES),
      })
    : t('It ended before a single epoch could be measured.');
  return { value, seen };
}
