import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../src/experiments/library.ts';
import { planSweep } from '../../src/experiments/planSweep.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import { recipeDifferences } from '../../src/experiments/recipeDifferences.ts';
import { SHIPPED_SWEEPS, shippedSweep } from '../../src/experiments/shippedSweeps.ts';
import { sweepSchema } from '../../src/experiments/sweep.ts';

const FOLDS = ['split.folds'];
const members = (row: string): Recipe[] =>
  LIBRARY.filter((entry) => entry.row === row).map(({ recipe }) => recipe);
const alike = (a: Recipe, b: Recipe, ignore: string[] = []) => recipeDifferences([a, b], ignore).length === 0;

describe('the shipped sweeps', () => {
  it('are the comparisons of the reports, each of which can be planned without a problem', () => {
    expect(SHIPPED_SWEEPS.map(({ id }) => id)).toEqual([
      'R1.kernel',
      'R1.lr',
      'R1.plateau',
      'R1.stop',
      'R3.windows',
      'R4.clips',
      'R4.folds',
      'R5.mels',
      'R5.folds',
    ]);
    for (const { sweep, report, found } of SHIPPED_SWEEPS) {
      expect(sweepSchema.parse(sweep)).toEqual(sweep);
      expect(planSweep(sweep).problems).toEqual([]);
      expect(sweep.name.startsWith(`${report}: `)).toBe(true);
      expect(found).not.toMatch(/null|undefined/);
    }
  });

  it.each(['R1.kernel', 'R1.lr', 'R1.plateau', 'R1.stop', 'R3.windows', 'R4.clips'])(
    '%s plans exactly the recipes of its row, in their order',
    (row) => {
      const { runs } = planSweep(shippedSweep(row)!.sweep);
      const recipes = members(row);
      expect(runs).toHaveLength(recipes.length);
      const byConfiguration = [...runs].sort((a, b) => a.configuration - b.configuration);
      for (const [i, { recipe }] of byConfiguration.entries())
        expect(recipeDifferences([recipe, recipes[i]!])).toEqual([]);
    },
  );

  it('R5.mels plans every recipe of its row once in each of 5 folds', () => {
    const { runs } = planSweep(shippedSweep('R5.mels')!.sweep);
    const recipes = members('R5.mels');
    expect(runs).toHaveLength(25);
    for (const recipe of recipes) {
      const own = runs.filter((run) => alike(run.recipe, recipe, [...FOLDS, 'split.validation']));
      expect(own.map((run) => run.recipe.split.folds)).toEqual(
        [0, 1, 2, 3, 4].map((index) => ({ count: 5, index })),
      );
    }
  });

  it.each([
    ['R4.folds', 'R4.folds', 10],
    ['R5.folds', 'R5.lstm64x2.mfcc13', 5],
  ])('%s is the recipe %s in %i folds', (id, recipeId, folds) => {
    const { runs } = planSweep(shippedSweep(id)!.sweep);
    const { recipe } = LIBRARY.find((entry) => entry.recipe.id === recipeId)!;
    expect(runs.map((run) => run.recipe.split.folds?.index)).toEqual([...Array(folds).keys()]);
    for (const run of runs) {
      expect(recipeDifferences([run.recipe, recipe], [...FOLDS, 'split.validation'])).toEqual([]);
      expect(run.recipe.split.folds?.count).toBe(folds);
    }
  });

  it('name the options by their values', () => {
    const labels = (id: string) =>
      shippedSweep(id)!.sweep.dimensions.map(({ options }) => options.map(({ label }) => label));
    expect(labels('R1.lr')).toEqual([['0.1', '0.01', '0.001', '0.0001']]);
    expect(labels('R1.plateau')[0]![2]).toBe('factor 0.5, patience 15');
    expect(labels('R1.stop')).toEqual([
      ['validation loss', 'validation accuracy'],
      ['10', '15', '20'],
    ]);
  });
});
