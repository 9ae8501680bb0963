import type { Curves } from './curves.ts';
import type { ChartMetric } from './thin.ts';

/** A point of one or more of the curves, as Recharts takes them. */
interface ChartRow {
  x: number;
  batch?: number;
  train?: number;
  validation?: number;
}

/** All curves of one metric in one list, ascending in x. What is not a number is left out. */
export function chartRows(
  { batches, train, validation }: Pick<Curves, 'batches' | 'train' | 'validation'>,
  metric: ChartMetric,
): ChartRow[] {
  const rows: ChartRow[] = [];
  for (const [curve, points] of Object.entries({ batch: batches, train, validation })) {
    for (const point of points) {
      const value = point[metric];
      if (value !== null && Number.isFinite(value)) rows.push({ x: point.x, [curve]: value });
    }
  }
  return rows.sort((a, b) => a.x - b.x);
}
