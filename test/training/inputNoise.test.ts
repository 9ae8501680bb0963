import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../../src/training/backend.ts';
import { residentDataset } from '../../src/training/resident.ts';

const [CLIPS, SIDE] = [40, 30];
const bytes = Uint8Array.from({ length: CLIPS * SIDE * SIDE }, (_, i) => i % 256);
const labels = Array.from({ length: CLIPS }, (_, i) => i % 2);

function noisy(inputNoise: number, seed = 1) {
  const dataset = residentDataset(bytes, [SIDE, SIDE, 1], labels, 2, seed);
  dataset.inputNoise = inputNoise;
  return dataset;
}

/** What is added to some clips. */
function noiseIn(inputNoise: number, indices: number[], seed = 1): Float32Array {
  return tf.tidy(() => {
    const [clean, changed] = [noisy(0).rows(indices), noisy(inputNoise, seed).rows(indices)];
    return tf.sub(changed, clean).dataSync<'float32'>();
  });
}

const all = labels.map((_, i) => i);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;
const correlation = (a: Float32Array, b: Float32Array) =>
  mean(a.map((value, i) => value * b[i]!)) / Math.sqrt(mean(a.map((v) => v * v)) * mean(b.map((v) => v * v)));

describe.each(['cpu', 'wasm'] as const)('noise in the clips, on %s', (backend) => {
  it('is Gaussian with the deviation that was asked for', async () => {
    await startBackend(backend);
    const values = noiseIn(0.25, all);
    // 36,000 values, drawn from 65,536 stored ones: five standard errors.
    expect(Math.abs(mean(values))).toBeLessThan((5 * 0.25) / Math.sqrt(values.length));
    const variance = mean(values.map((v) => v * v));
    expect(Math.abs(Math.sqrt(variance) / 0.25 - 1)).toBeLessThan(5 / Math.sqrt(2 * values.length));
    // A normal distribution has a fourth moment of 3, and 68.27 % within one deviation.
    expect(Math.abs(mean(values.map((v) => v ** 4)) / variance ** 2 - 3)).toBeLessThan(0.15);
    expect(Math.abs(mean(values.map((v) => (Math.abs(v) < 0.25 ? 1 : 0))) - 0.6827)).toBeLessThan(0.013);
  });

  it('is a clip’s own: the same in whatever batch, another for another clip or seed', async () => {
    await startBackend(backend);
    const size = SIDE * SIDE;
    const some = noiseIn(0.1, [7, 3, 7]);
    const whole = noiseIn(0.1, all);
    expect(some.slice(0, size)).toEqual(whole.slice(7 * size, 8 * size));
    expect(some.slice(2 * size)).toEqual(some.slice(0, size));
    expect(Math.abs(correlation(some.slice(0, size), some.slice(size, 2 * size)))).toBeLessThan(5 / SIDE);
    expect(Math.abs(correlation(noiseIn(0.1, [7], 2), some.slice(0, size)))).toBeLessThan(5 / SIDE);
  });
});

describe('noise in the clips', () => {
  it('is the same, only louder, where the deviation is larger; there is none at 0 and without a seed', async () => {
    await startBackend('cpu');
    const [soft, loud] = [noiseIn(0.1, [0, 5]), noiseIn(0.2, [0, 5])];
    for (const i of soft.keys()) expect(loud[i]).toBeCloseTo(2 * soft[i]!, 5);
    expect(Math.max(...noiseIn(0, all))).toBe(0);
    expect(residentDataset(bytes, [SIDE, SIDE, 1], labels, 2).inputNoise).toBeUndefined();
  });

  it('leaves labels and the number of tensors alone', async () => {
    await startBackend('cpu');
    const dataset = noisy(0.3);
    const before = tf.memory().numTensors;
    const { x, y } = dataset.gather([1, 2]);
    expect(tf.memory().numTensors).toBe(before + 2);
    expect([...y.dataSync()]).toEqual([0, 1, 1, 0]);
    expect([
      ...dataset
        .gather(
          [1, 2],
          labels.map((label) => 1 - label),
        )
        .y.dataSync(),
    ]).toEqual([1, 0, 0, 1]);
    tf.dispose([x, y]);
  });
});
