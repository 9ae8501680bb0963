import { t } from '../../i18n.ts';
import type { EpochRecord } from '../../training/history.ts';
import { smooth } from './smooth.ts';
import type { ChartMetric } from './thin.ts';

export type CurvePart = 'train' | 'validation';

/** A point of a curve after an epoch. */
export interface CoursePoint {
  /** Epochs done. */
  epoch: number;
  /** Of training so far, without pauses. */
  seconds: number;
  value: number;
}

/** The course of one metric in one part; what was not measured, or is not a number, is left out. */
export function courseOf(
  epochs: readonly EpochRecord[],
  part: CurvePart,
  metric: ChartMetric,
): CoursePoint[] {
  let seconds = 0;
  return epochs.flatMap((record) => {
    seconds += record.seconds;
    const value = figureOf(record, part, metric);
    return value !== null && Number.isFinite(value) ? [{ epoch: record.epoch + 1, seconds, value }] : [];
  });
}

/** What an epoch measured; null where it did not. */
export function figureOf(record: EpochRecord, part: CurvePart, metric: ChartMetric): number | null {
  if (part === 'train') return record[metric];
  return { loss: record.valLoss, accuracy: record.valAccuracy, balancedAccuracy: record.valBalancedAccuracy }[
    metric
  ];
}

/** The course with its values smoothed, see {@link smooth}. */
export function smoothed(course: readonly CoursePoint[], weight: number): CoursePoint[] {
  const values = smooth(
    course.map(({ value }) => value),
    weight,
  );
  return course.map((point, i) => ({ ...point, value: values[i]! }));
}

export interface MeanCourse {
  /** Each the mean of those runs that measured the epoch; its time counts on by the mean time of their epochs. */
  points: CoursePoint[];
  /** From which epoch on so many runs make the mean: one entry, and another wherever the number changes. */
  counts: { epoch: number; runs: number }[];
}

/** The mean of several runs' courses, epoch by epoch, over the runs that reached the epoch. */
export function meanCourse(courses: readonly (readonly CoursePoint[])[]): MeanCourse {
  const byEpoch = new Map<number, { sum: number; took: number; runs: number }>();
  for (const course of courses) {
    course.forEach(({ epoch, seconds, value }, i) => {
      const at = byEpoch.get(epoch) ?? { sum: 0, took: 0, runs: 0 };
      at.sum += value;
      at.took += seconds - (course[i - 1]?.seconds ?? 0);
      at.runs++;
      byEpoch.set(epoch, at);
    });
  }
  const counts: MeanCourse['counts'] = [];
  let seconds = 0;
  const points = [...byEpoch]
    .sort(([a], [b]) => a - b)
    .map(([epoch, { sum, took, runs }]) => {
      if (counts.at(-1)?.runs !== runs) counts.push({ epoch, runs });
      seconds += took / runs;
      return { epoch, seconds, value: sum / runs };
    });
  return { points, counts };
}

/** `mean of 5 runs; from epoch 8 of 4, from epoch 12 of 2: the others had ended` */
export function meanInWords(counts: MeanCourse['counts']): string {
  const [first, ...later] = counts;
  if (!first) return '';
  const head = t('mean of {count, plural, one {# run} other {# runs}}', { count: first.runs });
  if (later.length === 0) return head;
  const falls = later.map(({ epoch, runs }) => t('from epoch {epoch} of {runs}', { epoch, runs }));
  return t('{mean}; {falls}: the others had ended before', { mean: head, falls: falls.join(', ') });
}
