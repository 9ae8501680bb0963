import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossScale } from '../../../src/ui/charts/lossScale.ts';

const CHANCE = Math.log(10);
const falling = Array.from({ length: 100 }, (_, i) => 2.3 * Math.exp(-i / 40));

test('an ordinary run fits whole', () => {
  expect(lossScale([falling, [1.9, 1.2, 0.8]], CHANCE)).toMatchObject({ max: 2.5, cutOff: null });
});

test('huge first batches are cut off and named, the rest stays readable', () => {
  const scale = lossScale([[412, 90, 15, ...falling]], CHANCE);
  expect(scale.max).toBeLessThanOrEqual(4);
  expect(scale.cutOff).toBe(412);
});

test('a validation loss that rises far above the training loss stays on the axis', () => {
  const rising = Array.from({ length: 40 }, (_, i) => 1 + i * 0.1);
  expect(lossScale([falling, rising], CHANCE)).toMatchObject({ max: 5, cutOff: null });
});

test('ticks are evenly spaced from 0 to the end of the axis; nothing but numbers counts', () => {
  const loss = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(loss), fc.integer({ min: 2, max: 20 }), (losses, classes) => {
      const { max, ticks, cutOff } = lossScale([losses], Math.log(classes));
      const highest = Math.max(0, ...losses.filter(Number.isFinite));
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(max);
      expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks).toEqual(ticks.map((_, i) => expect.closeTo((i * max) / (ticks.length - 1), 4)));
      expect(cutOff).toBe(highest > max ? highest : null);
    }),
  );
});
