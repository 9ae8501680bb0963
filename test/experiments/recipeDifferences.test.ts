import { describe, expect, it } from 'vitest';
import { LIBRARY, libraryRecipe } from '../../src/experiments/library.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import { recipeDifferences } from '../../src/experiments/recipeDifferences.ts';

const recipeOf = (id: string) => libraryRecipe(id)!.recipe;
const r1 = recipeOf('R1.base');
const rows = (...recipes: Recipe[]) =>
  recipeDifferences(recipes).map(({ label, values }) => [label, ...values]);

describe('what recipes differ in', () => {
  it('is nothing for what is trained alike, whatever it is called', () => {
    expect(recipeDifferences([r1])).toEqual([]);
    expect(rows(r1, { ...r1, id: 'x', name: 'y', note: 'z' })).toEqual([]);
    expect(rows(r1, recipeOf('R1.kernel.7'))).toEqual([]);
    // Left out, a parameter has its default.
    const { kernelSize: _, ...params } = r1.architecture.params as { kernelSize: number };
    expect(rows(r1, { ...r1, architecture: { id: 'R1', params } })).toEqual([]);
    expect(rows(r1, { ...r1, callbacks: r1.callbacks.toReversed() })).toEqual([]);
  });

  it('is the one field of the library’s comparisons', () => {
    expect(rows(recipeOf('R1.kernel.3'), recipeOf('R1.kernel.5'), r1)).toEqual([
      ['Kernel size', '3', '5', '7'],
    ]);
    expect(rows(recipeOf('R1.lr.0.1'), r1)).toEqual([['Learning rate', '0.1', '1e-4']]);
    expect(rows(recipeOf('R1.stop.valLoss.10'), recipeOf('R1.stop.valAccuracy.20'))).toEqual([
      ['EarlyStopping: watches', 'validation loss', 'validation accuracy'],
      ['EarlyStopping: patience (epochs)', '10', '20'],
      ['Best epoch', 'lowest validation loss', 'highest validation accuracy'],
    ]);
    expect(rows(recipeOf('R4.mel'), recipeOf('R4.augment')).map(([label]) => label)).toEqual([
      'RandomFlip',
      'RandomRotation',
      'RandomStretch',
      'RandomBlur',
      'RandomZoom',
    ]);
    expect(rows(recipeOf('R4.folds'), recipeOf('R4.clips.3'))).toEqual([['Fold', '1 of 10', '–']]);
  });

  it('is in words for the loss, the average and the masks', () => {
    const shipped = recipeOf('shipped');
    const [mask, ...others] = shipped.augmentation.layers;
    const layers = [{ ...mask, value: 'silence' } as typeof mask & object, ...others];
    const other: Recipe = {
      ...shipped,
      labelSmoothing: 0.1,
      ema: null,
      architecture: {
        id: 'statistics',
        params: { ...shipped.architecture.params, statistics: ['std', 'max'] },
      },
      augmentation: { ...shipped.augmentation, layers },
    };
    expect(rows(shipped, other)).toEqual([
      ['Statistics', 'mean, standard deviation, maximum, mean change', 'standard deviation, maximum'],
      ['TimeMasking: covered with', 'each row’s mean', 'silence'],
      ['Label smoothing', String(shipped.labelSmoothing), '0.1'],
      ['Moving average of the weights', String(shipped.ema), 'off'],
    ]);
  });

  it('has a dash where a recipe lacks a field', () => {
    expect(rows(recipeOf('R5.lstm64x2.mfcc13'), recipeOf('R5.lstm64x2.melc128'))).toEqual([
      ['Features', 'MFCC', 'Mel spectrogram'],
      ['Coefficients', '13', '–'],
    ]);
  });

  it('tells a callback that is not everywhere as one, and the order of augmentation', () => {
    const [plateau, stopping] = r1.callbacks;
    expect(rows(r1, { ...r1, callbacks: [plateau!] })).toEqual([
      ['EarlyStopping', expect.stringContaining('patience (epochs) 15'), '–'],
    ]);
    expect(
      rows({ ...r1, callbacks: [stopping!, stopping!] }, { ...r1, callbacks: [stopping!] }),
    ).toHaveLength(1);
    const augmented = recipeOf('R4.augment');
    const layers = augmented.augmentation.layers.toReversed();
    expect(rows(augmented, { ...augmented, augmentation: { ...augmented.augmentation, layers } })).toEqual([
      [
        'Order of augmentation',
        expect.stringMatching(/^RandomFlip, .*RandomZoom$/),
        expect.stringMatching(/^RandomZoom, /),
      ],
    ]);
  });

  it('leaves out what is to be ignored', () => {
    const changed: Recipe = { ...r1, seed: 2, split: { ...r1.split, seed: 7 }, batchSize: 8 };
    expect(recipeDifferences([r1, changed], ['seed', 'split.seed']).map(({ path }) => path)).toEqual([
      'batchSize',
    ]);
    expect(recipeDifferences([r1, changed], ['seed', 'split', 'batchSize'])).toEqual([]);
  });

  it('has a value for each recipe, and never the same for all', () => {
    const recipes = LIBRARY.map(({ recipe }) => recipe);
    for (const { label, values } of recipeDifferences(recipes)) {
      expect(values).toHaveLength(recipes.length);
      expect(new Set(values).size, label).toBeGreaterThan(1);
      expect(label).toMatch(/^\S.*\S$/);
      for (const value of values) expect(value).not.toMatch(/undefined|NaN|\[object|^$/);
    }
  });
});
