import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, changedOrder, epochOrder } from '../../src/training/batches.ts';

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

describe('an epoch whose clips change in its middle', () => {
  it('keeps what it has shown, and shows the others of the new ones once, as they come by themselves', () => {
    fc.assert(
      fc.property(clips, clips, fc.nat(70), fc.nat(50), (before, after, place, seed) => {
        const order = epochOrder(before, seed, 3);
        const position = place % (order.length + 1);
        const changed = changedOrder(order, position, after, seed, 3);
        expect(changed.slice(0, position)).toEqual(order.slice(0, position));
        expect(new Set(changed).size).toBe(changed.length);
        expect(new Set(changed)).toEqual(new Set([...order.slice(0, position), ...after]));
        const rest = new Set(changed.slice(position));
        expect(changed.slice(position)).toEqual(epochOrder(after, seed, 3).filter((clip) => rest.has(clip)));
      }),
    );
  });
});
