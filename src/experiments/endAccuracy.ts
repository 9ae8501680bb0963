import type { EpochRecord } from '../training/history.ts';

/** One epoch's validation accuracy jumps by several points on a small validation part. */
const LAST_EPOCHS = 3;

export interface EndAccuracy {
  /** On training clips, while the network learns, with dropout and augmentation at work. 0..1 */
  training: number;
  /** On validation clips, after the epoch, without. 0..1 */
  validation: number;
  /** How many epochs they are the mean of. */
  epochs: number;
}

/**
 * What a run has come to, as in the curves: the mean of its last three epochs, or of as many as there are.
 * @returns null where none of them was validated
 */
export function endAccuracy(
  epochs: readonly Pick<EpochRecord, 'accuracy' | 'valAccuracy'>[],
): EndAccuracy | null {
  const last = epochs
    .slice(-LAST_EPOCHS)
    .flatMap(({ accuracy, valAccuracy }) => (valAccuracy === null ? [] : { accuracy, valAccuracy }));
  if (last.length === 0) return null;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    training: mean(last.map(({ accuracy }) => accuracy)),
    validation: mean(last.map(({ valAccuracy }) => valAccuracy)),
    epochs: last.length,
  };
}
