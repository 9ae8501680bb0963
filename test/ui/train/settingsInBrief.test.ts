import { expect, test } from 'vitest';
import { libraryRecipe } from '../../../src/experiments/library.ts';
import { inBrief } from '../../../src/ui/train/settingsInBrief.ts';

const brief = (id: string) => inBrief(libraryRecipe(id)!.recipe, null);

test('each section is one line, whatever the features and optimizer', () => {
  expect(brief('R5.lstm64.mfcc13')).toMatchObject({
    features: '13 MFCC, 1,300 frames; 30 s clips, in a row; standardized',
    split: '80 / 20 / 0 % by track',
    optimizer: 'Adam, learning rate 0.001, batch 32, 100 epochs',
    callbacks: 'EarlyStopping',
  });
  expect(brief('R4.cnn')).toMatchObject({
    features: '128 mel bands; 3 s clips, in a row',
    optimizer: 'SGD, learning rate 0.01, batch 32, 400 epochs',
    callbacks: 'none',
  });
});

test('the network’s parameters are counted where they are known', () => {
  const { recipe } = libraryRecipe('R3.cnn')!;
  expect(inBrief(recipe, { total: 539_418 }).network).toMatch(/, 539,418 parameters$/);
  expect(brief('R3.cnn').network).not.toMatch(/parameters/);
});
