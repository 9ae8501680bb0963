import type { EpochRecord } from '../../training/history.ts';
import { curvesOf } from '../charts/curves.ts';

export type GapMetric = 'accuracy' | 'loss';

/** A point in time of all curves; what a curve does not have there is absent. */
export interface GapRow {
  /** Epochs done. */
  x: number;
  train?: number;
  validation?: number;
  /** Lower and upper end of the gap between the two. */
  gap?: [number, number];
  /** `ghost0.train`, `ghost0.validation`, … */
  [ghost: `ghost${number}.${'train' | 'validation'}`]: number;
}

export const ghostKey = (ghost: number, part: 'train' | 'validation') => `ghost${ghost}.${part}` as const;

/** The chart's data: the run and its ghosts, joined by epoch. */
export function gapRows(
  epochs: readonly EpochRecord[],
  ghosts: readonly (readonly EpochRecord[])[],
  metric: GapMetric,
): GapRow[] {
  const rows = new Map<number, GapRow>();
  const at = (x: number) => {
    const row = rows.get(x) ?? { x };
    rows.set(x, row);
    return row;
  };
  const { train, validation } = curvesOf([], epochs, null);
  for (const point of train) at(point.x).train = point[metric];
  for (const point of validation) {
    const row = at(point.x);
    row.validation = point[metric];
    if (row.train !== undefined)
      row.gap = [Math.min(row.train, row.validation), Math.max(row.train, row.validation)];
  }
  ghosts.forEach((ghost, i) => {
    const curves = curvesOf([], ghost, null);
    for (const part of ['train', 'validation'] as const)
      for (const point of curves[part]) at(point.x)[ghostKey(i, part)] = point[metric];
  });
  return [...rows.values()].sort((a, b) => a.x - b.x);
}
