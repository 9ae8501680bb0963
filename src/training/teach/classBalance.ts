import { groupBy } from '../../groupBy.ts';

/**
 * The rows with those of smaller classes repeated, so that every class has as many as the largest: a class of few
 * songs then counts as much as one of many.
 * @param rows not empty
 * @param labels of all rows, 0-based
 */
export function balancedRows(rows: readonly number[], labels: ArrayLike<number>): number[] {
  const classes = [...groupBy(rows, (row) => labels[row]!).values()];
  const most = Math.max(...classes.map((own) => own.length));
  return classes.flatMap((own) => Array.from({ length: most }, (_, i) => own[i % own.length]!));
}
