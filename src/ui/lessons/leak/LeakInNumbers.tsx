import { LEAK_PLANS } from '../../../experiments/lessons/leak.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { saidAndTrue } from './figures.ts';
import { freshMeasuredOn } from './measuredOn.ts';

/** Each split with what it said and what was true. */
export function LeakInNumbers() {
  const runs = useRunsOf('leak', LEAK_PLANS);
  return (
    <>
      {!runs.every(hasEnded) && <NotYet lesson="leak" plans={LEAK_PLANS} />}
      <SeenInNumbers
        rows={LEAK_PLANS.map(({ name }, i) => ({ what: name, seen: inWords(runs[i]) }))}
        measuredOn={freshMeasuredOn()}
      />
    </>
  );
}

function inWords(run: LessonRun | undefined): string {
  const both = saidAndTrue(run);
  if (!both) return t('not trained');
  const [said, fresh] = [both.said.clip.accuracy, both.fresh.clip.accuracy];
  const points = Math.round(100 * said) - Math.round(100 * fresh);
  const figures = { said: percent(said), fresh: percent(fresh), points: String(points) };
  return points > 0
    ? t('validation {said}, fresh tracks {fresh}: flattered by {points} points', figures)
    : t('validation {said}, fresh tracks {fresh}: not flattered', figures);
}
