import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLanes } from '../../../src/ui/audio/clipLanes.ts';

describe('clipLanes', () => {
  it('keeps consecutive clips on one lane', () => {
    expect(clipLanes([0, 2, 4, 6], 2)).toEqual([0, 0, 0, 0]);
  });

  it('never lets two clips of one lane overlap, and uses no more lanes than clips overlap at once', () => {
    const starts = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(starts, fc.constantFrom(1, 2, 5, 10), (unsorted, seconds) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const lanes = clipLanes(sorted, seconds);
        sorted.forEach((start, i) => {
          const last = lanes.slice(0, i).lastIndexOf(lanes[i]!);
          if (last >= 0) expect(sorted[last]! + seconds).toBeLessThanOrEqual(start + 1e-6);
        });
        const atOnce = sorted.map((start) => sorted.filter((s) => s <= start && s + seconds > start).length);
        expect(Math.max(...lanes) + 1).toBeLessThanOrEqual(Math.max(...atOnce));
      }),
    );
  });
});
