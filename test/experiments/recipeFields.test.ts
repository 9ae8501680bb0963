import { describe, expect, it } from 'vitest';
import { LIBRARY, libraryRecipe } from '../../src/experiments/library.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import {
  fieldLabel,
  fieldValue,
  type Json,
  type RecipeField,
  readFieldValue,
  recipeFields,
  valueInWords,
  withChanges,
} from '../../src/experiments/recipeFields.ts';

const recipeOf = (id: string) => libraryRecipe(id)!.recipe;
const r1 = recipeOf('R1.base');
const shipped = recipeOf('shipped');
const fieldOf = (recipe: Recipe, path: string) => recipeFields(recipe).find((field) => field.path === path)!;

function changed(recipe: Recipe, change: Record<string, Json>): Recipe {
  const result = withChanges(recipe, change);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}
function problem(recipe: Recipe, change: Record<string, Json>): string {
  const result = withChanges(recipe, change);
  return 'problem' in result ? result.problem : 'none';
}

/** Another value that a field may have, found without the library's own tables. */
function another({ kind, options, value, path }: RecipeField): string {
  if (kind === 'choice') return options!.find((option) => option !== String(value))!;
  if (kind === 'switch') return value === true ? 'off' : 'on';
  if (path === 'clips.windows') return '7';
  if (path === 'augmentation.copies') return '2';
  if (kind === 'text') return options ? options.slice(1).join(', ') : '8 12';
  if (path === 'split.test') return '0.2';
  if (/^(?:trainingShare|labelNoise|inputNoise|labelSmoothing|ema|callbacks.*alpha)$/.test(path))
    return '0.3';
  if (value === null) return '150';
  const halved = Number(value) / 2;
  return String(Number.isInteger(value) ? Math.max(1, Math.floor(halved)) : halved);
}

describe('the fields of a recipe', () => {
  it('come in the order of the settings, under the settings’ names', () => {
    const labels = recipeFields(r1).map(({ path, label }) => [path, label]);
    expect(labels).toEqual(
      expect.arrayContaining([
        ['features.nFft', 'Window (n_fft)'],
        ['architecture.params.kernelSize', 'Kernel size'],
        ['optimizer.learningRate', 'Learning rate'],
        ['callbacks.0.factor', 'ReduceLROnPlateau: factor'],
        ['callbacks.1.patience', 'EarlyStopping: patience (epochs)'],
      ]),
    );
    const sections = [...new Set(labels.map(([path]) => path!.split('.')[0]))];
    expect(sections).toEqual(
      'features clips standardize split trainingShare labelNoise inputNoise architecture augmentation optimizer labelSmoothing ema batchSize epochs callbacks monitor vote seed'.split(
        ' ',
      ),
    );
  });

  it('have names of their own, and values that are the recipe’s', () => {
    for (const { recipe } of LIBRARY) {
      const fields = recipeFields(recipe);
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
      for (const { path, value, kind, options } of fields) {
        expect(fieldValue(recipe, path)).toEqual(value);
        if (kind === 'choice') expect(options).toContain(String(value));
        expect(valueInWords(path, value)).not.toMatch(/undefined|NaN|\[object|^$/);
      }
    }
  });

  it('hold an architecture’s parameters where a recipe leaves them at their defaults', () => {
    expect(recipeOf('R4.cnn').architecture.params).toEqual({});
    expect(fieldValue(recipeOf('R4.cnn'), 'architecture.params.kernelSize')).toBe(7);
    expect(fieldOf(recipeOf('R4.cnn'), 'architecture.params.kernelSize')).toMatchObject({
      kind: 'choice',
      options: ['3', '5', '7'],
      value: 7,
    });
  });

  it('can each be given another value, which is then there', () => {
    const refused: string[] = [];
    for (const id of [
      'R1.base',
      'R2.xception.out4',
      'R3.cnn',
      'R4.augment',
      'R5.lstm64x2.mfcc13',
      'shipped',
    ]) {
      const recipe = recipeOf(id);
      for (const field of recipeFields(recipe)) {
        const value = readFieldValue(field, another(field));
        expect(value, field.path).toBeDefined();
        const result = withChanges(recipe, { [field.path]: value! });
        if ('problem' in result) refused.push(`${id}: ${field.path}`);
        else expect(fieldValue(result, field.path), field.path).toEqual(value);
      }
    }
    expect(refused).toEqual([]);
  });
});

describe('a typed value', () => {
  it('is read as what the field holds', () => {
    const read = (path: string, text: string) => readFieldValue(fieldOf(r1, path), text);
    expect(read('optimizer.learningRate', ' 3e-4 ')).toBe(0.0003);
    expect(read('architecture.params.kernelSize', '5')).toBe(5);
    expect(read('architecture.params.filters', '8, 16 32')).toEqual([8, 16, 32]);
    expect(readFieldValue(fieldOf(shipped, 'architecture.params.statistics'), 'max, mean')).toEqual([
      'max',
      'mean',
    ]);
    expect(read('clips.windows', '14')).toBe(14);
    expect(read('clips.windows', 'consecutive')).toBe('consecutive');
    expect(read('standardize', 'On')).toBe(true);
    expect(read('monitor', 'valAccuracy')).toBe('valAccuracy');
  });

  it('that cannot be read is none', () => {
    const read = (path: string, text: string) => readFieldValue(fieldOf(r1, path), text);
    for (const text of ['', 'fast', '1..2', '1,5'])
      expect(read('optimizer.learningRate', text)).toBeUndefined();
    expect(read('architecture.params.kernelSize', '4')).toBeUndefined();
    expect(read('architecture.params.filters', '8, many')).toBeUndefined();
    expect(read('architecture.params.filters', '')).toBeUndefined();
    expect(read('standardize', 'perhaps')).toBeUndefined();
    expect(readFieldValue(fieldOf(shipped, 'architecture.params.statistics'), 'max, least')).toBeUndefined();
  });
});

describe('a changed recipe', () => {
  it('has the new values and nothing else new', () => {
    const result = changed(r1, { 'optimizer.learningRate': 0.1, 'callbacks.1.patience': 3 });
    expect(result).toEqual({
      ...r1,
      optimizer: { name: 'adam', learningRate: 0.1 },
      callbacks: [r1.callbacks[0], { ...r1.callbacks[1], patience: 3 }],
    });
    expect(changed(r1, {})).toEqual(r1);
  });

  it('takes whole objects and lists, and callbacks by name', () => {
    const { callbacks, split } = recipeOf('R5.lstm64x2.mfcc13');
    expect(changed(r1, { callbacks: callbacks as Json, split: split as Json })).toEqual({
      ...r1,
      callbacks,
      split,
    });
    expect(changed(r1, { 'callbacks.EarlyStopping.patience': 3 })).toEqual(
      changed(r1, { 'callbacks.1.patience': 3 }),
    );
  });

  it('fits what a new optimizer, kind of features or architecture has', () => {
    const sgd = changed(r1, { 'optimizer.momentum': 0.5, 'optimizer.name': 'sgd' });
    expect(sgd.optimizer).toMatchObject({ name: 'sgd', learningRate: 1e-4, momentum: 0.5 });
    expect(changed(sgd, { 'optimizer.name': 'adam' }).optimizer).toEqual({
      name: 'adam',
      learningRate: 1e-4,
    });
    expect(changed(r1, { 'features.kind': 'mfcc', 'features.nMfcc': 20 }).features).toMatchObject({
      kind: 'mfcc',
      nMels: 128,
      nMfcc: 20,
    });
    const other = changed(recipeOf('R2.xception.out4'), { 'architecture.id': 'R3' });
    expect(other).toMatchObject({ architecture: { id: 'R3', params: {} }, transfer: null });
    expect(changed(r1, { 'architecture.id': 'R1' }).architecture).toEqual(r1.architecture);
    const { folds: _, ...shares } = recipeOf('R4.folds').split;
    expect(changed(recipeOf('R4.folds'), { 'split.unit': 'clip' }).split).toEqual({
      ...shares,
      unit: 'clip',
    });
    expect(changed(recipeOf('R4.folds'), { 'split.unit': 'track' }).split.folds).toBeDefined();
    const leaky: Recipe = { ...r1, split: { ...r1.split, unit: 'clip' } };
    expect(changed(leaky, { 'split.scheme': 'gtzan-filtered' }).split.unit).toBe('track');
  });

  it('is refused where a field is not there or its value out of range', () => {
    expect(problem(r1, { 'optimizer.learningRate': -1 })).toBe('Learning rate: it must be more than 0.');
    expect(problem(r1, { 'optimizer.learningRate': 11 })).toBe('Learning rate: it must be at most 10.');
    expect(problem(r1, { epochs: 0 })).toBe('Epochs: it must be at least 1.');
    expect(problem(r1, { 'features.hops': 3 })).toBe(
      'The recipe has no field features.hops that could be 3.',
    );
    expect(problem(r1, { 'callbacks.7.patience': 3 })).toBe('The recipe has no field callbacks.7.patience.');
    expect(problem(r1, { 'callbacks.0.patients': 3 })).toMatch(/ReduceLROnPlateau/);
    expect(problem(r1, { 'transfer.unfreeze.layers': 3 })).toMatch(/no field/);
    expect(problem(r1, { 'architecture.params.kernelSize': 4 })).toMatch(/^Kernel size/);
    expect(problem(r1, { 'architecture.params.size': 4 })).toMatch(/size/);
    expect(problem(r1, { 'architecture.id': 'R9' })).toMatch(/^Architecture/);
    expect(problem(r1, { 'optimizer.name': 'newton' })).toMatch(/^Optimizer/);
    expect(problem(r1, { split: { ...recipeOf('R5.cnn.melc40').split, unit: 'clip' } as Json })).toMatch(
      /Folds are drawn at random, by track/,
    );
  });

  it('is refused where the network no longer fits the clips', () => {
    const r3 = recipeOf('R3.cnn');
    expect(problem(r3, { 'features.nMels': 8 })).toMatch(/Layer \d+ .* does not fit/);
    expect(problem(r3, { 'features.nMels': 32 })).toBe('none');
    expect(problem(r1, { transfer: { weights: 'random', unfreeze: null } })).toMatch(
      /Transfer learning needs/,
    );
  });
});

it('values are called as the settings call them', () => {
  expect(fieldLabel('architecture.params.kernelSize')).toBe('Kernel size');
  expect(valueInWords('optimizer.learningRate', 3e-5)).toBe('3e-5');
  expect(valueInWords('optimizer.learningRate', 0.1)).toBe('0.1');
  expect(valueInWords('split.validation', 0.1 * 3)).toBe('30 %');
  expect(valueInWords('split.folds', { count: 5, index: 1 })).toBe('2 of 5');
  expect(valueInWords('clips.windows', 14)).toBe('14 at random');
  expect(valueInWords('optimizer.name', 'sgd')).toBe('SGD');
  expect(valueInWords('transfer', null)).toBe('off');
  expect(valueInWords('features.nMfcc', undefined)).toBe('–');
});
