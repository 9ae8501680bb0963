import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import { type CurvePoint, groupSize, thin } from './thin.ts';

/** What the learning curves show. */
export interface Curves {
  /** Training, batch by batch, thinned. */
  batches: CurvePoint[];
  /** How many batches one of those points is the mean of. */
  batchesPerPoint: number;
  train: CurvePoint[];
  /** Empty without a validation part. */
  validation: CurvePoint[];
  /** Empty where there were too many to mark. */
  rateChanges: RateChange[];
  /** Changes of the learning rate that are too many to mark: a schedule. Null where they are marked or there are none. */
  rateCourse: { from: number; to: number; times: number } | null;
  /** End of the x-axis, in epochs. */
  end: number;
}

/** The learning rate was changed at `x`, by the user or by a callback. */
export interface RateChange {
  x: number;
  to: number;
}

/** So few that a chart is drawn in milliseconds. */
const MAX_BATCH_POINTS = 150;
const MAX_EPOCH_POINTS = 200;
/** Changes closer than this share of the axis are one mark: a slider that was dragged. */
const MARK_DISTANCE = 0.02;
/** More marks than this hide the curves. */
const MOST_MARKS = 12;

/**
 * @param batches of the whole run
 * @param batchesPerEpoch of the last epoch, which may be unfinished; null where it is not known
 */
export function curvesOf(
  batches: readonly BatchRecord[],
  epochs: readonly EpochRecord[],
  batchesPerEpoch: number | null,
): Curves {
  const points = batchPoints(batches, batchesPerEpoch);
  const end = Math.max(1, Math.ceil(points.at(-1)?.x ?? 0), (epochs.at(-1)?.epoch ?? 0) + 1);
  const train = epochs.map(({ epoch, loss, accuracy, balancedAccuracy }) => {
    return { x: epoch + 1, loss, accuracy, balancedAccuracy };
  });
  const validation = epochs.flatMap(({ epoch, valLoss, valAccuracy, valBalancedAccuracy }) =>
    valLoss === null || valAccuracy === null
      ? []
      : [{ x: epoch + 1, loss: valLoss, accuracy: valAccuracy, balancedAccuracy: valBalancedAccuracy }],
  );
  const changes = rateChanges(batches, points);
  const marks = joined(changes, end * MARK_DISTANCE);
  const tooMany = marks.length > MOST_MARKS;
  return {
    batches: thin(points, MAX_BATCH_POINTS),
    batchesPerPoint: groupSize(points.length, MAX_BATCH_POINTS),
    train: thin(train, MAX_EPOCH_POINTS),
    validation: thin(validation, MAX_EPOCH_POINTS),
    rateChanges: tooMany ? [] : marks,
    rateCourse: tooMany
      ? { from: batches[0]!.learningRate, to: changes.at(-1)!.to, times: changes.length }
      : null,
    end,
  };
}

function batchPoints(batches: readonly BatchRecord[], batchesPerEpoch: number | null): CurvePoint[] {
  const counts = new Map<number, number>();
  for (const { epoch } of batches) counts.set(epoch, (counts.get(epoch) ?? 0) + 1);
  const last = batches.at(-1)?.epoch;
  const points: CurvePoint[] = [];
  for (const [epoch, count] of counts) {
    const size = epoch === last ? Math.max(count, batchesPerEpoch ?? 0) : count;
    const before = points.length;
    for (let i = 0; i < count; i++) {
      const { loss, accuracy } = batches[before + i]!;
      points.push({ x: epoch + (i + 1) / size, loss, accuracy, balancedAccuracy: null });
    }
  }
  return points;
}

function rateChanges(batches: readonly BatchRecord[], points: readonly CurvePoint[]): RateChange[] {
  const changes: RateChange[] = [];
  for (let i = 1; i < batches.length; i++) {
    const to = batches[i]!.learningRate;
    if (to !== batches[i - 1]!.learningRate) changes.push({ x: points[i - 1]!.x, to });
  }
  return changes;
}

/** Of changes within `distance` of the first of them, the last. */
function joined(changes: readonly RateChange[], distance: number): RateChange[] {
  const marks: RateChange[] = [];
  let first = -Infinity;
  for (const change of changes) {
    if (change.x - first < distance) marks.pop();
    else first = change.x;
    marks.push(change);
  }
  return marks;
}
