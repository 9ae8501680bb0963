import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import { GlorotUniform, Orthogonal } from '../../src/models/initializers.ts';

beforeAll(() => tf.setBackend('cpu'));

describe('GlorotUniform', () => {
  it.each([
    [[5, 5, 3, 24], 25 * 3 + 25 * 24],
    [[3, 3, 64, 1], 9 * 64 + 9],
    [[300, 70], 370],
  ])('of %j is uniform within √(6 / %i)', (shape, fans) => {
    const values = new GlorotUniform({ seed: 4 }).apply(shape).dataSync<'float32'>();
    const limit = Math.sqrt(6 / fans);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.abs(mean) / limit).toBeLessThan(4 / Math.sqrt(3 * values.length));
    expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 0.9);
  });
});

describe('Orthogonal', () => {
  it.each([
    [8, 32],
    [32, 8],
    [16, 16],
  ])('%i × %i: what is fewer, rows or columns, is orthonormal', (rows, columns) => {
    const matrix = new Orthogonal({ seed: 2 }).apply([rows, columns]) as tf.Tensor2D;
    const gram = tf.matMul(matrix, matrix, rows > columns, rows <= columns);
    const identity = tf.eye(Math.min(rows, columns));
    expect(tf.max(tf.abs(tf.sub(gram, identity))).dataSync()[0]!).toBeLessThan(1e-6);
  });

  it('draws a large recurrent kernel in moments', () => {
    const start = performance.now();
    new Orthogonal({ seed: 1 }).apply([128, 512]).dispose();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('recurrent weights', () => {
  const weights = () =>
    buildModel(
      [
        { className: 'Reshape', targetShape: [4, 5] },
        { className: 'Bidirectional', layer: { className: 'LSTM', units: 3 } },
      ],
      [4, 5, 1],
      1,
    )
      .getWeights()
      .map((weight) => Array.from(weight.dataSync()));

  it('differ forwards and backwards, and are the same from the same seed', () => {
    const [kernel, recurrent, bias, backKernel, backRecurrent, backBias] = weights();
    expect(kernel).not.toEqual(backKernel);
    expect(recurrent).not.toEqual(backRecurrent);
    expect(bias).toEqual(backBias);
    expect(weights()).toEqual(weights());
  });

  it("start with Keras's forget bias of 1", () => {
    expect(weights()[2]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });
});
