import { describe, expect, it } from 'vitest';
import filtered from '../../src/dataset/gtzan-filtered.json' with { type: 'json' };
import type { Track } from '../../src/dataset/track.ts';
import {
  clipLeakSweep,
  crossValidation,
  filteredListsSweep,
  hasFilteredLists,
} from '../../src/experiments/leakSweeps.ts';
import { FIRST_RECIPE, LIBRARY } from '../../src/experiments/library.ts';
import { planSweep } from '../../src/experiments/planSweep.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import { recipeDifferences } from '../../src/experiments/recipeDifferences.ts';

const withSplit = (change: Partial<Recipe['split']>): Recipe => ({
  ...FIRST_RECIPE,
  split: { ...FIRST_RECIPE.split, ...change },
});
const planned = (...args: Parameters<typeof planSweep>) => {
  const { runs, problems } = planSweep(...args);
  expect(problems).toEqual([]);
  return runs.map(({ recipe }) => recipe);
};

describe('the leak experiment', () => {
  it.each(LIBRARY.map(({ recipe }) => [recipe.id, recipe] as const))(
    '%s: two runs that differ in what stays together, and in nothing else',
    (_, recipe) => {
      const [byClip, byTrack, ...more] = planned(clipLeakSweep(recipe, 'leak'));
      expect(more).toEqual([]);
      expect(recipeDifferences([byClip!, byTrack!]).map(({ path }) => path)).toEqual(['split.unit']);
      expect([byClip!.split.unit, byTrack!.split.unit]).toEqual(['clip', 'track']);
    },
  );

  it('keeps the shares and all else of a recipe that has a random split, by track or by clip', () => {
    for (const unit of ['track', 'clip'] as const) {
      const recipe = withSplit({ unit, validation: 0.1, test: 0.1 });
      for (const run of planned(clipLeakSweep(recipe, 'leak')))
        expect(recipeDifferences([run, recipe], ['split.unit'])).toEqual([]);
    }
  });

  it('gives a recipe without a validation share of its own at least a fifth', () => {
    const cases: Partial<Recipe['split']>[] = [
      { folds: { count: 10, index: 3 }, validation: 0.1 },
      { scheme: 'gtzan-filtered', validation: 0.1 },
      { validation: 0, test: 0.2 },
    ];
    for (const split of cases)
      for (const run of planned(clipLeakSweep(withSplit(split), 'leak'))) {
        expect(run.split.validation).toBe(0.2);
        expect(run.split.scheme).toBe('random');
        expect(run.split.folds).toBeUndefined();
      }
    const [more] = planned(clipLeakSweep(withSplit({ scheme: 'gtzan-filtered', validation: 0.3 }), 'leak'));
    expect(more!.split.validation).toBe(0.3);
  });

  it('compares a random split by track with GTZAN’s filtered lists', () => {
    const runs = planned(filteredListsSweep(withSplit({ unit: 'clip' }), 'lists'));
    expect(runs.map(({ split }) => [split.unit, split.scheme])).toEqual([
      ['track', 'random'],
      ['track', 'gtzan-filtered'],
    ]);
    expect(recipeDifferences(runs, ['split.scheme'])).toEqual([]);
  });
});

it('a cross-validation trains every fold once, whatever split the recipe had', () => {
  for (const split of [{}, { unit: 'clip' }, { scheme: 'gtzan-filtered' }] as Partial<Recipe['split']>[]) {
    const runs = planned(crossValidation(withSplit(split), 5, 'folds'));
    expect(runs.map((run) => run.split.folds)).toEqual([0, 1, 2, 3, 4].map((index) => ({ count: 5, index })));
    for (const run of runs) expect([run.split.unit, run.split.scheme]).toEqual(['track', 'random']);
  }
});

describe('GTZAN’s filtered lists', () => {
  const track = (name: string): Track => ({
    id: name,
    name,
    genre: name.split('.')[0]!,
    duration: 30,
    audioKey: name,
    source: 'file',
  });
  const all = [...filtered.train, ...filtered.validation, ...filtered.test].map(track);

  it('are offered where at least half of each list is there', () => {
    expect(hasFilteredLists(all)).toBe(true);
    const half = [filtered.train, filtered.validation, filtered.test].flatMap((list) =>
      list.slice(0, Math.ceil(list.length / 2)).map(track),
    );
    expect(hasFilteredLists(half)).toBe(true);
  });

  it('are not offered for other music, nor without one of the lists', () => {
    expect(hasFilteredLists([])).toBe(false);
    expect(hasFilteredLists(['a', 'b', 'c'].map(track))).toBe(false);
    expect(hasFilteredLists([...filtered.train, ...filtered.validation].map(track))).toBe(false);
  });
});
