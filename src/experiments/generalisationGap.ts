import type { EpochRecord } from '../training/history.ts';

export interface GeneralisationGap {
  /** Accuracy on training clips less accuracy on validation clips, in percentage points; below 0 where validation is better. */
  points: number;
  /** How many epochs it is the mean of. */
  epochs: number;
}

/** One epoch's validation accuracy jumps by several points on a small validation part. */
const LAST_EPOCHS = 3;

/**
 * How much better a network does on what it trains on than on what it has not seen: the mean of the last three epochs,
 * or of as many as there are. As in the curves, the training accuracy is taken while the network learns, with dropout and
 * augmentation at work, and the validation accuracy after the epoch, without.
 * @returns null where no epoch was validated
 */
export function generalisationGap(
  epochs: readonly Pick<EpochRecord, 'accuracy' | 'valAccuracy'>[],
): GeneralisationGap | null {
  const gaps = epochs
    .slice(-LAST_EPOCHS)
    .flatMap(({ accuracy, valAccuracy }) => (valAccuracy === null ? [] : accuracy - valAccuracy));
  if (gaps.length === 0) return null;
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return { points: (100 * sum) / gaps.length, epochs: gaps.length };
}
