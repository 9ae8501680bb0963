import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, epochOrder } from '../../src/training/batches.ts';

const clips = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 70 });
const batchSize = fc.integer({ min: 1, max: 90 });

describe('batches', () => {
  it('have one size and count every clip exactly once', () => {
    fc.assert(
      fc.property(clips, batchSize, (order, size) => {
        const batches = batchesOf(order, size);
        for (const { indices, weights, count } of batches) {
          expect([indices.length, weights.length]).toEqual([size, size]);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(count);
          for (const index of indices) expect(order).toContain(index);
        }
        const counted = batches.flatMap(({ indices, weights }) =>
          [...indices].filter((_, i) => weights[i] === 1),
        );
        expect(counted).toEqual(order);
      }),
    );
  });
});

describe('epochOrder', () => {
  it('holds every clip once, and depends on seed and epoch', () => {
    const clips = Array.from({ length: 100 }, (_, i) => 2 * i);
    const order = epochOrder(clips, 1, 0);
    expect(order.toSorted((a, b) => a - b)).toEqual(clips);
    expect(epochOrder(clips, 1, 0)).toEqual(order);
    expect(epochOrder(clips, 1, 1)).not.toEqual(order);
    expect(epochOrder(clips, 2, 0)).not.toEqual(order);
  });
});
