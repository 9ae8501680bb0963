import { expect, it } from 'vitest';
import type { EpochRecord } from '../../../src/training/history.ts';
import { gapInWords } from '../../../src/ui/demonstration/gapInWords.ts';
import { gapRows } from '../../../src/ui/demonstration/gapRows.ts';

const epoch = (index: number, accuracy: number, valAccuracy: number | null): EpochRecord => ({
  epoch: index,
  loss: 1 - accuracy,
  accuracy,
  balancedAccuracy: null,
  valLoss: valAccuracy && 2 - valAccuracy,
  valAccuracy,
  valBalancedAccuracy: null,
  learningRate: 0.001,
  seconds: 1,
});

it('has the gap from the lower to the upper curve, whichever is which', () => {
  const rows = gapRows([epoch(0, 0.25, 0.5), epoch(1, 0.75, 0.5)], [], 'accuracy');
  expect(rows).toEqual([
    { x: 1, train: 0.25, validation: 0.5, gap: [0.25, 0.5] },
    { x: 2, train: 0.75, validation: 0.5, gap: [0.5, 0.75] },
  ]);
});

it('joins ghosts that are longer or shorter, each under its own key', () => {
  const rows = gapRows(
    [epoch(0, 0.25, null)],
    [[epoch(0, 0.5, 0.25), epoch(1, 0.75, 0.5)], [epoch(0, 0, 0.125)]],
    'loss',
  );
  expect(rows).toEqual([
    {
      x: 1,
      train: 0.75,
      'ghost0.train': 0.5,
      'ghost0.validation': 1.75,
      'ghost1.train': 1,
      'ghost1.validation': 1.875,
    },
    { x: 2, 'ghost0.train': 0.25, 'ghost0.validation': 1.5 },
  ]);
});

it.each([
  [33.6, 'Generalisation gap: 34 points'],
  [1.2, 'Generalisation gap: 1 point'],
  [-0.3, 'Generalisation gap: 0 points'],
  [-18.9, 'Generalisation gap: −19 points'],
])('is said in whole points: %d', (points, said) => {
  expect(gapInWords({ points, epochs: 3 })).toBe(said);
});
