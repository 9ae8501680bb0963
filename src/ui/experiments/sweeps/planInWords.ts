import { MOST_RUNS, type planSweep } from '../../../experiments/planSweep.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { count } from '../../music/words.ts';
import { gridSize } from './fieldDimension.ts';

/**
 * `4 configurations × 3 seeds × 5 folds = 60 runs`, with what cannot be run or is left out:
 * `2 configurations, 1 of which cannot run = 1 run`.
 */
export function planInWords(
  sweep: Pick<Sweep, 'dimensions' | 'sampling' | 'seeds' | 'folds'>,
  { runs, impossible }: Pick<ReturnType<typeof planSweep>, 'runs' | 'impossible'>,
): string {
  const { sampling, seeds, folds } = sweep;
  const size = gridSize(sweep);
  const wanted = sampling.kind === 'random' ? Math.min(sampling.count, size) : size;
  const repeats = seeds * (folds ?? 1);
  const tooMany = wanted * repeats > MOST_RUNS;
  // What was drawn and cannot run is made up for by further draws, as long as there are any.
  const found = new Set(runs.map(({ configuration }) => configuration)).size;
  const short = sampling.kind === 'random' && !tooMany && found < wanted;
  const configurations = short ? found : wanted;
  const cannotRun = sampling.kind === 'random' ? 0 : impossible;
  const leftOut = tooMany ? 0 : (configurations - cannotRun) * repeats - runs.length;

  const asked = short ? 'fewer' : 'all';
  const values = { count: configurations, wanted, asked, cannotRun };
  const factors = [
    seeds > 1 || folds !== null
      ? t(
          '{count, plural, one {# configuration} other {# configurations}}{asked, select, fewer { ({wanted} were asked for)} other {}}{cannotRun, plural, =0 {} other {, # of which cannot run,}}',
          values,
        )
      : t(
          '{count, plural, one {# configuration} other {# configurations}}{asked, select, fewer { ({wanted} were asked for)} other {}}{cannotRun, plural, =0 {} other {, # of which cannot run}}',
          values,
        ),
  ];
  if (seeds > 1) factors.push(count(seeds, 'seed'));
  if (folds !== null) factors.push(count(folds, 'fold'));
  const product = factors.join(' × ');
  const less =
    leftOut > 0 ? t('{product}, less {leftOut} that would be the same again', { product, leftOut }) : product;
  const sum = tooMany
    ? t('{runs}, too many', { runs: count(wanted * repeats, 'run') })
    : count(runs.length, 'run');
  return `${less} = ${sum}`;
}
