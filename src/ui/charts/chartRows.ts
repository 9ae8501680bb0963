import type { Curves } from './curves.ts';

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
  metric: 'loss' | 'accuracy',
): ChartRow[] {
  const rows: ChartRow[] = batches.map((point) => ({ x: point.x, batch: point[metric] }));
  for (const point of train) rows.push({ x: point.x, train: point[metric] });
  for (const point of validation) rows.push({ x: point.x, validation: point[metric] });
  const finite = ({ batch = 0, train = 0, validation = 0 }: ChartRow) =>
    Number.isFinite(batch + train + validation);
  return rows.filter(finite).sort((a, b) => a.x - b.x);
}
