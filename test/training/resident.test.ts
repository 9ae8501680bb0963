import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviceClips, hostClips, residentDataset } from '../../src/training/resident.ts';

beforeAll(() => tf.setBackend('cpu'));

const shape = [2, 3, 1] as const;
const data = Uint8Array.from({ length: 42 }, (_, i) => 6 * i);
/** As of MFCC: far from 0..1. */
const floats = Float32Array.from({ length: 42 }, (_, i) => 40.25 * i - 700);
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

  it('gives floats as they are', () => {
    const { inUnitRange, rows } = residentDataset(floats, shape, labels, 3);
    expect(inUnitRange).toBe(false);
    expect(Array.from(rows([6, 1]).dataSync())).toEqual([...floats.subarray(36), ...floats.subarray(6, 12)]);
  });

  it('refuses data of another size', () => {
    expect(() => residentDataset(data.subarray(1), shape, labels, 3)).toThrow(/42 values, not 41/);
  });
});

describe('clips on the device', () => {
  it('are those on the host, in however many parts', () => {
    const indices = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
    const partSizes = fc.integer({ min: 24, max: 200 });
    fc.assert(
      fc.property(fc.constantFrom(data, floats), indices, partSizes, (clips, rows, partBytes) => {
        const before = tf.memory().numTensors;
        const host = hostClips(clips, shape);
        const device = deviceClips(clips, shape, partBytes);
        const [actual, expected] = tf.tidy(() => [device, host].map((clips) => clips.rows(rows).arraySync()));
        expect(actual).toEqual(expected);
        device.dispose();
        expect(tf.memory().numTensors).toBe(before);
      }),
    );
  });
});
