import type { Curves } from './curves.ts';
import type { CurvePoint } from './thin.ts';

/** A chart in one sentence; the tables below it have the figures. */
export function chartLabel(
  title: string,
  { train, validation }: Pick<Curves, 'train' | 'validation'>,
  format: (point: CurvePoint) => string,
): string {
  const last = train.at(-1);
  if (!last) return `${title} over epochs: the first epoch has not ended yet.`;
  const course = (points: readonly CurvePoint[]) =>
    points.length === 1 ? format(points[0]!) : `from ${format(points[0]!)} to ${format(points.at(-1)!)}`;
  const parts = [`training ${course(train)}`];
  if (validation.length > 0) parts.push(`validation ${course(validation)}`);
  const epochs = Math.round(last.x);
  return `${title} over ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}: ${parts.join(', ')}.`;
}
