import type { Sweep } from '../../../experiments/sweep.ts';
import { count } from '../../music/words.ts';
import { gridSize } from './fieldDimension.ts';

/** `4 configurations × 3 seeds × 5 folds = 60 runs`. @param runs as planned: fewer where some cannot be made */
export function planInWords(
  sweep: Pick<Sweep, 'dimensions' | 'sampling' | 'seeds' | 'folds'>,
  runs: number,
): string {
  const { sampling, seeds, folds } = sweep;
  const size = gridSize(sweep);
  const configurations = sampling.kind === 'random' ? Math.min(sampling.count, size) : size;
  const factors = [count(configurations, 'configuration')];
  if (seeds > 1) factors.push(count(seeds, 'seed'));
  if (folds !== null) factors.push(count(folds, 'fold'));
  return `${factors.join(' × ')} = ${count(runs, 'run')}`;
}
