import type { EpochRecord } from '../training/history.ts';
import { endAccuracy } from './endAccuracy.ts';

export interface GeneralisationGap {
  /** Accuracy on training clips less accuracy on validation clips, in percentage points; below 0 where validation is better. */
  points: number;
  /** How many epochs it is the mean of. */
  epochs: number;
}

/**
 * How much better a network does on what it trains on than on what it has not seen, at the end of a run so far, see
 * {@link endAccuracy}.
 * @returns null where no epoch was validated
 */
export function generalisationGap(
  epochs: readonly Pick<EpochRecord, 'accuracy' | 'valAccuracy'>[],
): GeneralisationGap | null {
  const end = endAccuracy(epochs);
  return end && { points: 100 * (end.training - end.validation), epochs: end.epochs };
}
