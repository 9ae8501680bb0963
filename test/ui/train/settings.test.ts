import { expect, test } from 'vitest';
import { FIRST_RECIPE } from '../../../src/experiments/library.ts';
import { epochTicks } from '../../../src/ui/charts/epochTicks.ts';
import { formatRate } from '../../../src/ui/charts/formatRate.ts';
import { nearestRate, RATES } from '../../../src/ui/train/rates.ts';
import { inBrief } from '../../../src/ui/train/settingsInBrief.ts';

test('learning rates are written as people write them', () => {
  expect([0.001, 0.0015, 1e-4, 3e-5, 0.1, 1].map(formatRate)).toEqual([
    '0.001',
    '0.0015',
    '1e-4',
    '3e-5',
    '0.1',
    '1',
  ]);
});

test('every rate offered is its own nearest; others are matched in ratio', () => {
  RATES.forEach((rate, index) => {
    expect(nearestRate(rate)).toBe(index);
  });
  expect(RATES[nearestRate(2.4e-3)]).toBe(2e-3);
  expect(RATES[nearestRate(5)]).toBe(RATES.at(-1));
});

test('epoch ticks are whole and few, whatever the length', () => {
  expect(epochTicks(1)).toEqual([0, 1]);
  expect(epochTicks(12)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  for (const end of [3, 90, 777, 2000]) expect(epochTicks(end).length).toBeLessThanOrEqual(11);
});

test('a leaky split is called so in the line of its section', () => {
  const recipe = FIRST_RECIPE;
  expect(inBrief({ ...recipe, split: { ...recipe.split, unit: 'clip' } }, null).split).toMatch(/leaky/);
  expect(inBrief(recipe, null).split).not.toMatch(/leaky/);
});
