import fc from 'fast-check';
import { expect, it } from 'vitest';
import { middleOf } from '../../src/audio/middle.ts';

it('takes as much from the beginning as from the end, and all of a short recording', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (length, seconds) => {
      const channel = Float32Array.from({ length }, (_, i) => i);
      const { channels, sampleRate } = middleOf({ channels: [channel, channel], sampleRate: 8 }, seconds);
      const kept = Math.min(length, seconds * 8);
      expect(sampleRate).toBe(8);
      for (const middle of channels) {
        expect(middle).toHaveLength(kept);
        const before = middle[0]!;
        const after = length - 1 - middle.at(-1)!;
        expect(after - before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeLessThanOrEqual(1);
      }
    }),
  );
});
