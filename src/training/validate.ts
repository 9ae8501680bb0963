import * as tf from '@tensorflow/tfjs';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import { categoricalCrossentropy, correctRows } from './loss.ts';
import { ReadQueue } from './readQueue.ts';
import type { ResidentDataset } from './resident.ts';

export interface ValidationFigures {
  /** Mean over the clips. */
  loss: number;
  accuracy: number;
}

/**
 * Loss and accuracy on some clips, dropout inactive.
 * @param indices not empty
 * @param isStopped asked before each batch
 * @returns null if stopped
 */
export async function validate(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  indices: readonly number[],
  batchSize: number,
  isStopped: () => boolean = () => false,
): Promise<ValidationFigures | null> {
  const reads = new ReadQueue<null>();
  let loss = 0;
  let correct = 0;
  const add = (values: Float32Array) => {
    loss += values[0]!;
    correct += values[1]!;
  };
  for (const { indices: rows, weights } of batchesOf(indices, batchSize)) {
    if (isStopped()) return null;
    const sums = tf.tidy(() => {
      const { x, y } = dataset.gather(rows);
      const probabilities = model.apply(x, { training: false }) as tf.Tensor2D;
      const perRow = tf.stack([categoricalCrossentropy(y, probabilities), correctRows(y, probabilities)]);
      return tf.sum(tf.mul(perRow, tf.tensor1d(weights)), 1);
    });
    reads.push(sums, null);
    for await (const { values } of reads.due()) add(values);
    await nextTask();
  }
  for await (const { values } of reads.due(true)) add(values);
  return { loss: loss / indices.length, accuracy: correct / indices.length };
}
