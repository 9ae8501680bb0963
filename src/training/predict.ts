import * as tf from '@tensorflow/tfjs';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import { ReadQueue } from './readQueue.ts';
import type { ClipSource } from './resident.ts';

/**
 * Class probabilities of clips, dropout inactive.
 * @param clips a resident dataset, or {@link hostClips} for clips that are predicted once
 * @param batchSize rows at a time; the last batch is filled up, so that every batch has the same shape
 * @returns row-major indices × classes
 */
export async function predict(
  model: tf.LayersModel,
  clips: ClipSource,
  indices: readonly number[],
  batchSize: number,
): Promise<Float32Array> {
  const classes = (model.outputShape as tf.Shape).at(-1)!;
  const probabilities = new Float32Array(indices.length * classes);
  const reads = new ReadQueue<{ row: number; count: number }>();
  const store = ({ values, tag }: { values: Float32Array; tag: { row: number; count: number } }) =>
    probabilities.set(values.subarray(0, tag.count * classes), tag.row * classes);
  let row = 0;
  for (const batch of batchesOf(indices, Math.min(batchSize, indices.length))) {
    const output = tf.tidy(() => model.apply(clips.rows(batch.indices), { training: false }) as tf.Tensor2D);
    reads.push(output, { row, count: batch.count });
    row += batch.count;
    for await (const read of reads.due()) store(read);
    await nextTask();
  }
  for await (const read of reads.due(true)) store(read);
  return probabilities;
}
