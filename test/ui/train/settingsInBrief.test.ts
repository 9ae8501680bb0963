import { expect, test } from 'vitest';
import { libraryRecipe } from '../../../src/experiments/library.ts';
import { inBrief } from '../../../src/ui/train/settingsInBrief.ts';

const brief = (id: string) => inBrief(libraryRecipe(id)!.recipe, null);

test('each section is one line, whatever the features and optimizer', () => {
  expect(brief('R5.lstm64.mfcc13')).toMatchObject({
    features: '13 MFCC, 1,300 frames; 30 s clips, in a row; standardized',
    split: 'fold 1 of 5, by track',
    optimizer: 'Adam, learning rate 0.001, batch 32, 100 epochs',
    callbacks: 'EarlyStopping',
  });
  expect(brief('R4.cnn')).toMatchObject({
    features: '128 mel bands; 3 s clips, in a row',
    optimizer: 'SGD, learning rate 0.01, batch 32, 400 epochs',
    callbacks: 'none',
  });
});

test('smoothed labels and averaged weights are told where they are on', () => {
  const { recipe } = libraryRecipe('R4.cnn')!;
  expect(inBrief({ ...recipe, labelSmoothing: 0.125, ema: 0.99 }, null).optimizer).toBe(
    'SGD, learning rate 0.01, labels smoothed by 12.5 %, averaged weights, batch 32, 400 epochs',
  );
});

test('the network’s parameters are counted where they are known', () => {
  const { recipe } = libraryRecipe('R3.cnn')!;
  expect(inBrief(recipe, { total: 539_418 }).network).toMatch(/, 539,418 parameters$/);
  expect(brief('R3.cnn').network).not.toMatch(/parameters/);
});

test('a split says what validates, and when it leaks', () => {
  const { recipe } = libraryRecipe('R4.folds')!;
  const split = (change: Partial<typeof recipe.split>) =>
    inBrief({ ...recipe, split: { ...recipe.split, ...change } }, null).split;
  expect(split({})).toBe('fold 1 of 10, by track');
  expect(split({ folds: { count: 10, index: 9 }, test: 0.2 })).toBe('fold 10 of 10, by track, 20 % for test');
  const { folds: _, ...shares } = recipe.split;
  expect(inBrief({ ...recipe, split: { ...shares, unit: 'clip' } }, null).split).toBe(
    '90 / 10 / 0 % by clip (leaky)',
  );
});

test('training data is told where it is less, or spoilt', () => {
  const { recipe } = libraryRecipe('R3.cnn')!;
  const data = (change: Partial<typeof recipe>) => inBrief({ ...recipe, ...change }, null).data;
  expect(data({})).toBe('all of it, as it is');
  expect(data({ trainingShare: 0.4, labelNoise: 0.25, inputNoise: 0.05 })).toBe(
    '40\u00a0% of the training tracks, 25\u00a0% wrong labels, noise 0.05',
  );
  expect(data({ trainingShare: 0.4, split: { ...recipe.split, unit: 'clip' } })).toMatch(/training clips$/);
});
