/** A figure that is drawn over the epochs. */
export type ChartMetric = 'loss' | 'accuracy' | 'balancedAccuracy';

/** A point of a curve with all its metrics. */
export interface CurvePoint {
  /** Epochs done, fractional within an epoch. */
  x: number;
  loss: number;
  /** 0..1 */
  accuracy: number;
  /** 0..1; null of a batch, which has too few clips for it. */
  balancedAccuracy: number | null;
}

/**
 * How many neighbouring points {@link thin} joins into one: a power of two, so that the points drawn so far stay
 * where they are while a curve grows.
 */
export function groupSize(length: number, max: number): number {
  let size = 1;
  while (Math.ceil(length / size) > max) size *= 2;
  return size;
}

/** At most `max` points (at least 1): the means of groups of neighbours; the last group may be smaller. */
export function thin(points: readonly CurvePoint[], max: number): CurvePoint[] {
  const size = groupSize(points.length, max);
  if (size === 1) return [...points];
  const thinned: CurvePoint[] = [];
  for (let from = 0; from < points.length; from += size) {
    const to = Math.min(points.length, from + size);
    const mean: CurvePoint = { x: 0, loss: 0, accuracy: 0, balancedAccuracy: 0 };
    for (let i = from; i < to; i++) {
      const point = points[i]!;
      mean.x += point.x / (to - from);
      mean.loss += point.loss / (to - from);
      mean.accuracy += point.accuracy / (to - from);
      mean.balancedAccuracy = sumOrNull(mean.balancedAccuracy, point.balancedAccuracy, to - from);
    }
    thinned.push(mean);
  }
  return thinned;
}

function sumOrNull(sum: number | null, value: number | null, count: number): number | null {
  return sum === null || value === null ? null : sum + value / count;
}
