import * as tf from '@tensorflow/tfjs';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import { figuresOf, readFigures } from './figures.ts';
import { FigureTotals } from './figureTotals.ts';
import { ReadQueue } from './readQueue.ts';
import type { ResidentDataset } from './resident.ts';
import type { Before } from './trainingStep.ts';

/**
 * Loss and accuracies on some clips as they are, dropout inactive.
 * @param indices not empty
 * @param isStopped asked before each batch
 * @param before see {@link Before}
 * @returns null if stopped
 */
export async function validate(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  indices: readonly number[],
  batchSize: number,
  isStopped: () => boolean = () => false,
  before: Before = (clips) => clips,
): Promise<FigureTotals | null> {
  const reads = new ReadQueue<null>();
  const totals = new FigureTotals();
  for (const { indices: rows, weights } of batchesOf(indices, batchSize)) {
    if (isStopped()) return null;
    const figures = tf.tidy(() => {
      const { x, y } = dataset.gather(rows);
      const probabilities = model.apply(before(x), { training: false }) as tf.Tensor2D;
      return figuresOf(y, probabilities, tf.tensor1d(weights)).all;
    });
    reads.push(figures, null);
    for await (const { values } of reads.due()) totals.add(readFigures(values));
    await nextTask();
  }
  for await (const { values } of reads.due(true)) totals.add(readFigures(values));
  return totals;
}
