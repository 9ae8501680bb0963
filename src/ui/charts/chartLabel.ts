import { t } from '../../i18n.ts';
import type { Curves } from './curves.ts';
import type { CurvePoint } from './thin.ts';

/** A chart in one sentence; the tables below it have the figures. */
export function chartLabel(
  title: string,
  { train, validation }: Pick<Curves, 'train' | 'validation'>,
  format: (point: CurvePoint) => string,
): string {
  const last = train.at(-1);
  if (!last) return t('{title} over epochs: the first epoch has not ended yet.', { title });
  const course = (points: readonly CurvePoint[]) =>
    points.length === 1
      ? format(points[0]!)
      : t('from {first} to {last}', { first: format(points[0]!), last: format(points.at(-1)!) });
  const parts = [t('training {course}', { course: course(train) })];
  if (validation.length > 0) parts.push(t('validation {course}', { course: course(validation) }));
  return t('{title} over {epochs, plural, one {# epoch} other {# epochs}}: {courses}.', {
    title,
    epochs: Math.round(last.x),
    courses: parts.join(', '),
  });
}
