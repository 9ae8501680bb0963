import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryRecipe } from '../../src/experiments/library.ts';
import { MOST_RUNS, planSweep } from '../../src/experiments/planSweep.ts';
import { fieldValue, type Json } from '../../src/experiments/recipeFields.ts';
import { type Sweep, type SweepDimension, sweepSchema } from '../../src/experiments/sweep.ts';
import statistics from '../fixtures/statistics.json' with { type: 'json' };

const base = { ...libraryRecipe('R1.base')!.recipe, name: 'R1: 7×7 CNN' };

const dimension = (name: string, path: string, values: readonly Json[]): SweepDimension => ({
  name,
  options: values.map((value) => ({ label: String(value), change: { [path]: value } })),
});
const sweep = (change: Partial<Sweep> = {}): Sweep =>
  sweepSchema.parse({
    version: 1,
    id: 'sweep',
    name: 'Sweep',
    note: '',
    base,
    dimensions: [],
    sampling: { kind: 'grid' },
    seeds: 1,
    folds: null,
    ...change,
  });

const rates = dimension('Learning rate', 'optimizer.learningRate', statistics.grid.values.a);
const kernels = dimension('Kernel size', 'architecture.params.kernelSize', statistics.grid.values.b);
const batches = dimension('Batch size', 'batchSize', statistics.grid.values.c);
const grid = [rates, kernels, batches];
const valuesOf = ({ recipe }: { recipe: Sweep['base'] }) => ({
  a: fieldValue(recipe, 'optimizer.learningRate'),
  b: fieldValue(recipe, 'architecture.params.kernelSize'),
  c: recipe.batchSize,
});

describe('a grid', () => {
  it('has the configurations of ParameterGrid in its order', () => {
    const { runs, problems } = planSweep(sweep({ dimensions: grid }));
    expect(runs.map(valuesOf)).toEqual(statistics.grid.configurations);
    expect(runs.map(({ configuration }) => configuration)).toEqual(
      statistics.grid.configurations.map((_, i) => i),
    );
    expect(runs[4]!.labels).toEqual(['0.1', '7', '32']);
    expect(problems).toEqual([]);
  });

  it('without dimensions is the recipe itself', () => {
    const { runs } = planSweep(sweep());
    expect(runs).toEqual([{ name: base.name, recipe: base, configuration: 0, labels: [] }]);
  });

  it('names runs by what varies', () => {
    const one = dimension('Epochs', 'epochs', [5]);
    const stop = dimension('EarlyStopping: patience (epochs)', 'callbacks.EarlyStopping.patience', [1, 2]);
    const { runs } = planSweep(sweep({ dimensions: [rates, one, stop], folds: 5, seeds: 2 }));
    expect(runs[2]!.name).toBe(
      'R1: 7×7 CNN · learning rate 0.1 · EarlyStopping: patience (epochs) 1 · fold 2 of 5 · seed 1',
    );
    expect(new Set(runs.map(({ name }) => name)).size).toBe(runs.length);
    expect(runs[2]!.labels).toEqual(['0.1', '5', '1']);
    expect(runs[2]!.recipe.name).toBe(runs[2]!.name);
  });

  it('repeats every configuration in every fold under every seed', () => {
    const split = { ...base.split, unit: 'clip', test: 0.1 } as const;
    const { runs } = planSweep(
      sweep({ base: { ...base, split, seed: 41 }, dimensions: [kernels], folds: 3, seeds: 2 }),
    );
    expect(runs).toHaveLength(2 * 3 * 2);
    const first = runs.filter(({ configuration }) => configuration === 0).map(({ recipe }) => recipe);
    expect(first.map(({ seed, split: { folds } }) => [folds!.index, seed])).toEqual([
      [0, 41],
      [0, 42],
      [1, 41],
      [1, 42],
      [2, 41],
      [2, 42],
    ]);
    for (const recipe of first) {
      expect(recipe.split).toMatchObject({ unit: 'track', scheme: 'random', test: 0.1, folds: { count: 3 } });
    }
  });

  it('keeps a recipe’s own fold where it has none of its own', () => {
    const r5 = libraryRecipe('R5.lstm64x2.mfcc13')!.recipe;
    expect(planSweep(sweep({ base: r5 })).runs[0]!.recipe.split.folds).toEqual({ count: 5, index: 0 });
    expect(planSweep(sweep({ base: r5, folds: 3 })).runs[2]!.recipe.split.folds).toEqual({
      count: 3,
      index: 2,
    });
  });

  it('puts runs of the same features and clips side by side', () => {
    const bands = dimension('Mel bands', 'features.nMels', [32, 64]);
    const { runs } = planSweep(sweep({ dimensions: [rates, bands], seeds: 2 }));
    const computed = runs.map(({ recipe }) => JSON.stringify(recipe.features));
    expect(computed.filter((features, i) => features !== computed[i - 1])).toHaveLength(2);
    expect(runs.slice(0, 4).map(({ configuration }) => configuration)).toEqual([0, 0, 2, 2]);
  });

  it('puts runs of the same seed side by side where clips lie at random', () => {
    const windows = { ...base, clips: { seconds: 3, windows: 5 } } as const;
    const { runs } = planSweep(sweep({ base: windows, dimensions: [rates], seeds: 2 }));
    expect(runs.map(({ recipe }) => recipe.seed)).toEqual([1, 1, 1, 2, 2, 2]);
  });
});

describe('what cannot be run', () => {
  it('is told, and the rest stays', () => {
    const wrong = dimension('Learning rate', 'optimizer.learningRate', [0.1, -1]);
    const { runs, problems } = planSweep(sweep({ dimensions: [wrong, kernels] }));
    expect(runs.map(({ configuration }) => configuration)).toEqual([0, 1]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^“R1: 7×7 CNN · learning rate -1 · kernel size 3” cannot be run\. Learning rate: /,
      ),
      expect.stringMatching(/kernel size 7/),
    ]);
  });

  it('is left out once where it would be the same run again', () => {
    const twice = dimension('Learning rate', 'optimizer.learningRate', [0.1, 0.01, 0.1]);
    const { runs, problems } = planSweep(sweep({ dimensions: [twice] }));
    expect(runs.map(({ configuration }) => configuration)).toEqual([0, 1]);
    expect(problems).toEqual([
      'A run is left out, being the same as another one: “R1: 7×7 CNN · learning rate 0.1”.',
    ]);
    const seeds = dimension('Seed', 'seed', [1, 2]);
    const repeated = planSweep(sweep({ dimensions: [seeds], seeds: 2 }));
    expect(repeated.runs.map(({ recipe }) => recipe.seed)).toEqual([1, 2, 3]);
    expect(repeated.problems).toHaveLength(1);
  });

  it('is a split that cannot be folded', () => {
    const unit = dimension('What stays together', 'split.unit', ['clip', 'track']);
    const { runs, problems } = planSweep(sweep({ dimensions: [unit], folds: 2 }));
    expect(runs.map(({ configuration }) => configuration)).toEqual([1, 1]);
    expect(problems).toEqual([expect.stringMatching(/Folds are drawn at random, by track/)]);
  });

  it('is more than a queue should hold', () => {
    const many = dimension(
      'Seed',
      'seed',
      Array.from({ length: 60 }, (_, i) => i),
    );
    const { runs, problems } = planSweep(sweep({ dimensions: [many], folds: 20 }));
    expect(runs).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^These would be 1,200 runs; a sweep has at most 1,000\./),
    ]);
    expect(60 * 20).toBeGreaterThan(MOST_RUNS);
  });
});

describe('random sampling', () => {
  const drawn = (count: number, seed: number) =>
    planSweep(sweep({ dimensions: grid, sampling: { kind: 'random', count, seed } })).runs.map(
      ({ configuration }) => configuration,
    );

  it('draws distinct configurations of the grid, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), fc.nat(), (count, seed) => {
        const configurations = drawn(count, seed);
        expect(new Set(configurations).size).toBe(count);
        expect(Math.max(...configurations)).toBeLessThan(18);
        expect(drawn(count, seed)).toEqual(configurations);
      }),
    );
  });

  it('gives the whole grid where more is asked for, as ParameterSampler', () => {
    expect(drawn(100, 3)).toHaveLength(statistics.grid.drawnOfMany);
    expect(drawn(18, 3)).toEqual(Array.from({ length: 18 }, (_, i) => i));
  });

  it('draws each configuration about equally often', () => {
    const times = new Array(18).fill(0);
    for (let seed = 0; seed < 300; seed++) for (const configuration of drawn(6, seed)) times[configuration]++;
    // 100 expected, a standard deviation of about 8.
    for (const n of times) expect(Math.abs(n - 100)).toBeLessThan(41);
  });

  it('draws on past what cannot be run', () => {
    const wrong = dimension('Learning rate', 'optimizer.learningRate', [-1, -2, 0.1, 0.01]);
    const sampling = { kind: 'random', count: 3, seed: 1 } as const;
    const { runs } = planSweep(sweep({ dimensions: [wrong, kernels], sampling }));
    expect(runs).toHaveLength(3);
  });

  it('does not lay out a grid of billions', () => {
    const options = (path: string) =>
      dimension(
        path,
        path,
        Array.from({ length: 2000 }, (_, i) => i + 1),
      );
    const dimensions = ['epochs', 'seed', 'split.seed'].map(options);
    const { runs } = planSweep(sweep({ dimensions, sampling: { kind: 'random', count: 5, seed: 1 } }));
    expect(runs).toHaveLength(5);
  });
});
