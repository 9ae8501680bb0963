import { expect, it } from 'vitest';
import { generalisationGap } from '../../src/experiments/generalisationGap.ts';

const epoch = (accuracy: number, valAccuracy: number | null) => ({ accuracy, valAccuracy });

it('is the mean of the last three epochs, in points', () => {
  const epochs = [epoch(0.2, 0.9), epoch(0.8, 0.5), epoch(0.9, 0.5), epoch(1, 0.4)];
  // (30 + 40 + 60) / 3; the first epoch is too old.
  const gap = generalisationGap(epochs)!;
  expect(gap.points).toBeCloseTo(130 / 3, 10);
  expect(gap.epochs).toBe(3);
});

it('takes what there is of a young run', () => {
  expect(generalisationGap([epoch(0.75, 0.25)])).toEqual({ points: 50, epochs: 1 });
});

it('is below zero where validation is better', () => {
  expect(generalisationGap([epoch(0.25, 0.5)])!.points).toBe(-25);
});

it('is null where nothing was validated', () => {
  expect(generalisationGap([])).toBeNull();
  expect(generalisationGap([epoch(0.5, null)])).toBeNull();
});
