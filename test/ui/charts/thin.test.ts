import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupSize, thin } from '../../../src/ui/charts/thin.ts';

const ramp = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    x: i,
    loss: 2 * i,
    accuracy: i / 10,
    balancedAccuracy: i === 4 ? null : i / 20,
  }));

test('few points stay as they are', () => {
  expect(thin(ramp(150), 150)).toEqual(ramp(150));
  expect(thin([], 150)).toEqual([]);
});

test('neighbours are joined to their mean', () => {
  expect(thin(ramp(5), 3)).toEqual([
    { x: 0.5, loss: 1, accuracy: 0.05, balancedAccuracy: 0.025 },
    { x: 2.5, loss: 5, accuracy: 0.25, balancedAccuracy: 0.125 },
    { x: 4, loss: 8, accuracy: 0.4, balancedAccuracy: null },
  ]);
});

test('never more than max, order kept, and the overall mean too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 200 }), (n, max) => {
      const points = ramp(n);
      const size = groupSize(n, max);
      const thinned = thin(points, max);
      expect(thinned.length).toBeLessThanOrEqual(max);
      expect(thinned.length).toBe(Math.ceil(n / size));
      for (let i = 1; i < thinned.length; i++) expect(thinned[i]!.x).toBeGreaterThan(thinned[i - 1]!.x);
      const weight = (i: number) => Math.min(size, n - i * size);
      const total = thinned.reduce((sum, { loss }, i) => sum + loss * weight(i), 0);
      expect(total).toBeCloseTo(n * (n - 1), 3);
    }),
  );
});

test('a growing curve does not move the points drawn so far, until their number doubles', () => {
  const before = thin(ramp(200), 150);
  expect(thin(ramp(290), 150).slice(0, before.length)).toEqual(before);
});
