import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../../src/training/backend.ts';
import { accuracyOf, figuresOf, readFigures } from '../../src/training/figures.ts';
import { FigureTotals } from '../../src/training/figureTotals.ts';
import metrics from '../fixtures/metrics.json' with { type: 'json' };

describe.each(['cpu', 'wasm'] as const)('figures on %s', (backend) => {
  it('count hits and clips of each genre, without the filling rows', async () => {
    await startBackend(backend);
    const labels = tf.oneHot([0, 2, 2, 0], 3) as tf.Tensor2D;
    const probabilities = tf.tensor2d([0.7, 0.2, 0.1, 0.1, 0.1, 0.8, 0.5, 0.25, 0.25, 0.2, 0.8, 0], [4, 3]);
    const all = tf.tidy(() => figuresOf(labels, probabilities, tf.tensor1d([1, 1, 1, 0])).all);
    const figures = readFigures(await all.data<'float32'>());
    expect(figures.rows).toBe(3);
    expect([...figures.hits]).toEqual([1, 0, 1]);
    expect([...figures.support]).toEqual([1, 0, 2]);
    expect(figures.loss).toBeCloseTo(-(Math.log(0.7) + Math.log(0.8) + Math.log(0.25)) / 3, 6);
    expect(figures.probabilityMass).toBeCloseTo(1, 6);
    expect(accuracyOf(figures)).toBeCloseTo(2 / 3, 12);
  });

  it('smooth labels in the loss alone, mixed ones too', async () => {
    await startBackend(backend);
    const labels = tf.tensor2d([1, 0, 0, 0.4, 0.6, 0], [2, 3]);
    const rows = [
      [0.7, 0.2, 0.1],
      [0.3, 0.3, 0.4],
    ];
    const all = tf.tidy(() => figuresOf(labels, tf.tensor2d(rows), tf.ones([2]), 0.3).all);
    const figures = readFigures(await all.data<'float32'>());
    // Every genre has 0.3 / 3, and the label 0.7 of what it had.
    const smooth = [
      [0.8, 0.1, 0.1],
      [0.38, 0.52, 0.1],
    ];
    const losses = rows.flatMap((row, r) => row.map((p, i) => -smooth[r]![i]! * Math.log(p)));
    expect(figures.loss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss) / 2, 6);
    expect([...figures.hits, ...figures.support]).toEqual([1, 0, 0, 1, 1, 0]);
  });

  it('give a mixed label to its larger share', async () => {
    await startBackend(backend);
    const labels = tf.tensor2d([0.3, 0.7], [1, 2]);
    const all = tf.tidy(() => figuresOf(labels, tf.tensor2d([0.4, 0.6], [1, 2]), tf.ones([1])).all);
    const { hits, support, loss } = readFigures(await all.data<'float32'>());
    expect([...hits, ...support]).toEqual([0, 1, 0, 1]);
    expect(loss).toBeCloseTo(-(0.3 * Math.log(0.4) + 0.7 * Math.log(0.6)), 6);
  });
});

describe.each(metrics.cases)('over batches, scikit-learn’s figures: $name', (expected) => {
  it('accuracy, balanced accuracy and the matrix', async () => {
    await startBackend('cpu');
    const totals = new FigureTotals();
    const { yTrue, yPred, classes } = expected;
    for (let start = 0; start < yTrue.length; start += 7) {
      const [labels, predictions] = [yTrue, yPred].map((all) =>
        tf.oneHot(tf.tensor1d(all.slice(start, start + 7), 'int32'), classes, 1, 0, 'float32'),
      ) as [tf.Tensor2D, tf.Tensor2D];
      const all = tf.tidy(() => figuresOf(labels, predictions, tf.ones([labels.shape[0]])).all);
      totals.add(readFigures(await all.data<'float32'>()));
    }
    expect(totals.accuracy).toBeCloseTo(expected.accuracy, 10);
    expect(totals.balancedAccuracy).toBeCloseTo(expected.balancedAccuracy, 10);
    expect(totals.confusion).toEqual(expected.matrix);
  });
});
