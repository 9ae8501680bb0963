import * as tf from '@tensorflow/tfjs';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import { figuresOf, readFigures } from './figures.ts';
import { FigureTotals } from './figureTotals.ts';
import { ReadQueue } from './readQueue.ts';
import type { ResidentDataset } from './resident.ts';
import type { Before } from './trainingStep.ts';

interface ValidationOptions {
  /** Asked before each batch. */
  isStopped?: () => boolean;
  before?: Before;
  /** Of the loss, in [0, 1). */
  labelSmoothing?: number;
}

/**
 * Loss and accuracies on some clips as they are, dropout inactive.
 * @param indices not empty
 * @returns null if stopped
 */
export async function validate(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  indices: readonly number[],
  batchSize: number,
  { isStopped = () => false, before = (clips) => clips, labelSmoothing = 0 }: ValidationOptions = {},
): Promise<FigureTotals | null> {
  const reads = new ReadQueue<null>();
  const totals = new FigureTotals();
  for (const { indices: rows, weights } of batchesOf(indices, batchSize)) {
    if (isStopped()) return null;
    const figures = tf.tidy(() => {
      const { x, y } = dataset.gather(rows);
      const probabilities = model.apply(before(x), { training: false }) as tf.Tensor2D;
      return figuresOf(y, probabilities, tf.tensor1d(weights), labelSmoothing).all;
    });
    reads.push(figures, null);
    for await (const { values } of reads.due()) totals.add(readFigures(values));
    await nextTask();
  }
  for await (const { values } of reads.due(true)) totals.add(readFigures(values));
  return totals;
}
