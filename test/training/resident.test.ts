import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviceClips, hostClips, residentDataset } from '../../src/training/resident.ts';

beforeAll(() => tf.setBackend('cpu'));

const shape = [2, 3, 1] as const;
const data = Uint8Array.from({ length: 42 }, (_, i) => 6 * i);
const labels = [0, 1, 2, 0, 1, 2, 0];

describe('residentDataset', () => {
  it('gives clips in 0..1 and their labels', () => {
    const { x, y } = residentDataset(data, shape, labels, 3).gather([6, 1]);
    expect(x.shape).toEqual([2, 2, 3, 1]);
    expect(Array.from(x.dataSync())).toEqual(
      [36, 37, 38, 39, 40, 41, 6, 7, 8, 9, 10, 11].map((i) => Math.fround((6 * i) / 255)),
    );
    expect(y.arraySync()).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('refuses data of another size', () => {
    expect(() => residentDataset(data.subarray(1), shape, labels, 3)).toThrow(/42 values, not 41/);
  });
});

describe('clips on the device', () => {
  it('are those on the host, in however many parts', () => {
    const host = hostClips(data, shape);
    const indices = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(indices, fc.integer({ min: 24, max: 200 }), (rows, partBytes) => {
        const before = tf.memory().numTensors;
        const device = deviceClips(data, shape, partBytes);
        const [actual, expected] = tf.tidy(() => [device, host].map((clips) => clips.rows(rows).arraySync()));
        expect(actual).toEqual(expected);
        device.dispose();
        expect(tf.memory().numTensors).toBe(before);
      }),
    );
  });
});
