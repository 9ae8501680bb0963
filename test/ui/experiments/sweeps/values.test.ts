import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_RECIPE } from '../../../../src/experiments/library.ts';
import { type RecipeField, recipeFields } from '../../../../src/experiments/recipeFields.ts';
import { rangeProblem, rangeValues } from '../../../../src/ui/experiments/sweeps/rangeValues.ts';
import { readValueList, valueListText } from '../../../../src/ui/experiments/sweeps/valueList.ts';

const field = (path: string): RecipeField => recipeFields(FIRST_RECIPE).find((one) => one.path === path)!;
const rate = field('optimizer.learningRate');
const windows = field('clips.windows');
const list: RecipeField = { path: 'x', label: 'Filters', kind: 'text', value: [16, 32] };

describe('a list of values', () => {
  it('is read with commas or spaces between; a value counts once', () => {
    expect(readValueList(rate, '0.1, 0.01 1e-3  0.1,')).toEqual({ values: [0.1, 0.01, 0.001] });
    expect(readValueList(windows, '8, 14, consecutive')).toEqual({ values: [8, 14, 'consecutive'] });
    expect(readValueList(list, '16, 32; 32, 64')).toEqual({
      values: [
        [16, 32],
        [32, 64],
      ],
    });
  });

  it('with semicolons between has decimal commas, or points', () => {
    expect(readValueList(rate, '0,001; 0,002;')).toEqual({ values: [0.001, 0.002] });
    expect(readValueList(rate, '0.1;,5; 1,5e-3')).toEqual({ values: [0.1, 0.5, 0.0015] });
    expect(readValueList(windows, '8; 14; consecutive')).toEqual({ values: [8, 14, 'consecutive'] });
    expect(readValueList(rate, '0.1, 0.01; 0.001')).toEqual({
      problem: expect.stringContaining('“0.1, 0.01”'),
    });
  });

  it('says what cannot be read', () => {
    expect(readValueList(rate, '0.1, fast')).toEqual({ problem: expect.stringContaining('“fast”') });
    expect(readValueList(rate, ' , ')).toEqual({ problem: expect.stringContaining('at least one') });
    const many = Array.from({ length: 51 }, (_, i) => i).join(' ');
    expect(readValueList(rate, many)).toEqual({ problem: expect.stringContaining('At most 50') });
  });

  it('is written as it is read', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 1, maxLength: 20 }), (values) => {
        expect(readValueList(rate, valueListText(rate, values))).toEqual({ values });
      }),
    );
    expect(valueListText(list, [[1, 2], [3]])).toBe('1, 2; 3');
  });
});

describe('a range', () => {
  // numpy.linspace(0.1, 0.5, 5) and numpy.geomspace(1e-4, 1e-1, 4), numpy.geomspace(8, 64, 4)
  it('has numpy’s values', () => {
    expect(rangeValues({ from: 0.1, to: 0.5, count: 5, scale: 'linear' })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(rangeValues({ from: 1e-4, to: 0.1, count: 4, scale: 'logarithmic' })).toEqual([
      0.0001, 0.001, 0.01, 0.1,
    ]);
    expect(rangeValues({ from: 64, to: 8, count: 4, scale: 'logarithmic' }, true)).toEqual([64, 32, 16, 8]);
    expect(rangeValues({ from: 1, to: 3, count: 5, scale: 'linear' }, true)).toEqual([1, 2, 3]);
  });

  it('keeps its ends and goes one way, evenly', () => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(
        ends.filter(([a, b]) => a !== b),
        fc.integer({ min: 2, max: 50 }),
        fc.constantFrom('linear' as const, 'logarithmic' as const),
        ([a, b], count, scale) => {
          const range = { from: a / 100, to: b / 100, count, scale };
          const values = rangeValues(range);
          expect(rangeProblem(range)).toBeNull();
          expect([values[0], values.at(-1)]).toEqual([a / 100, b / 100]);
          const up = b > a ? values : values.toReversed();
          for (let i = 1; i < up.length; i++) expect(up[i]!).toBeGreaterThan(up[i - 1]!);
        },
      ),
    );
  });

  it('says why there is none', () => {
    const range = { from: 0, to: 1, count: 3, scale: 'linear' } as const;
    expect(rangeProblem(range)).toBeNull();
    expect(rangeProblem({ ...range, scale: 'logarithmic' })).toMatch(/above 0/);
    expect(rangeProblem({ ...range, to: 0 })).toMatch(/same/);
    expect(rangeProblem({ ...range, count: 1 })).toMatch(/2 to 50/);
    expect(rangeProblem({ ...range, from: Number.NaN })).toMatch(/both ends/);
  });
});
