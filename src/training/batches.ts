import { seededRandom, seedFrom, shuffled } from '../random.ts';

/**
 * Rows for one step. Every batch has the same number of rows, because the GPU pools its buffers by exact size;
 * where too few are left, rows from the start of the order fill it up with weight 0. With the loss as weighted
 * mean, that is the smaller last batch of Keras (only batch normalisation sees the filling rows).
 */
export interface Batch {
  indices: Int32Array;
  /** 1 for a row that counts, 0 for filling. */
  weights: Float32Array;
  /** Rows that count. */
  count: number;
}

/**
 * The rows from `position` on.
 * @param order not empty
 * @param position where the batch starts, below `order.length`
 */
export function batchAt(order: readonly number[], position: number, batchSize: number): Batch {
  const count = Math.min(batchSize, order.length - position);
  const indices = Int32Array.from({ length: batchSize }, (_, i) => order[(position + i) % order.length]!);
  const weights = new Float32Array(batchSize).fill(1, 0, count);
  return { indices, weights, count };
}

/** All batches of an order, one after the other. */
export function batchesOf(order: readonly number[], batchSize: number): Batch[] {
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, i) => batchAt(order, i * batchSize, batchSize));
}

/** The order of the training clips in one epoch: depends on seed and epoch alone, so that a run can resume. */
export function epochOrder(indices: readonly number[], seed: number, epoch: number): number[] {
  return shuffled(indices, seededRandom(seedFrom(seed, `epoch ${epoch}`)));
}

/**
 * The order of an epoch whose entries change in its middle: what it has shown, then those of the new entries that it
 * has not shown, in the order that they have by themselves.
 * @param position how many it has shown
 */
export function changedOrder(
  order: readonly number[],
  position: number,
  entries: readonly number[],
  seed: number,
  epoch: number,
): number[] {
  const shown = order.slice(0, position);
  const known = new Set(shown);
  return [...shown, ...epochOrder(entries, seed, epoch).filter((entry) => !known.has(entry))];
}
