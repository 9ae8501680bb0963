import { expect, it } from 'vitest';
import { logMel } from '../../../src/experiments/library/settings.ts';
import { clipPlaces } from '../../../src/features/clipPlaces.ts';
import { mostHeard, pitchShares } from '../../../src/ui/lessons/confusion/pitchRanges.ts';

// Eight rows of four bands each.
const places = clipPlaces(logMel(32), 1, null);
const rows = Array.from({ length: 8 }, (_, i) => ({ from: 4 * i - 0.5, to: 4 * i + 3.5 }));
const columns = [
  { from: 0, to: 1 },
  { from: 1, to: 2 },
];
const mapOf = (row: number, value: number) => {
  const values = new Float32Array(16);
  values.fill(value, 2 * row, 2 * row + 2);
  return { map: { rows, columns, values }, places };
};

it('tells where most of what was heard lies', () => {
  expect(mostHeard(pitchShares(mapOf(0, 1)))).toBe('low');
  expect(mostHeard(pitchShares(mapOf(7, 1)))).toBe('high');
  const middle = rows.findIndex(({ from, to }) => Math.abs(places.hzAt!((from + to) / 2) - 1000) < 400);
  expect(mostHeard(pitchShares(mapOf(middle, 1)))).toBe('middle');
});

it('adds up to 1, or to 0 where nothing was heard', () => {
  const all = { map: { rows, columns, values: new Float32Array(16).fill(0.5) }, places };
  const { low, middle, high } = pitchShares(all);
  expect(low + middle + high).toBeCloseTo(1);
  expect(Math.min(low, middle, high)).toBeGreaterThan(0);
  expect(pitchShares(mapOf(0, 0))).toEqual({ low: 0, middle: 0, high: 0 });
});
