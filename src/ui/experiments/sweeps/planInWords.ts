import { MOST_RUNS, type planSweep } from '../../../experiments/planSweep.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
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

  const several = seeds > 1 || folds !== null;
  const factors = [
    count(configurations, 'configuration') +
      (short ? ` (${wanted} were asked for)` : '') +
      (cannotRun > 0 ? `, ${cannotRun} of which cannot run${several ? ',' : ''}` : ''),
  ];
  if (seeds > 1) factors.push(count(seeds, 'seed'));
  if (folds !== null) factors.push(count(folds, 'fold'));
  const less = leftOut > 0 ? `, less ${leftOut} that would be the same again` : '';
  const sum = tooMany ? `${count(wanted * repeats, 'run')}, too many` : count(runs.length, 'run');
  return `${factors.join(' × ')}${less} = ${sum}`;
}
