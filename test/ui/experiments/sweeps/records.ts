import { FIRST_RECIPE } from '../../../../src/experiments/library.ts';
import type { Recipe } from '../../../../src/experiments/recipe.ts';
import type { LevelFigures, RunRecord } from '../../../../src/experiments/run.ts';
import type { Sweep, SweepDimension } from '../../../../src/experiments/sweep.ts';

/** A sweep of the first recipe. */
export const sweepOf = (dimensions: SweepDimension[], change: Partial<Sweep> = {}): Sweep => ({
  version: 1,
  id: 'sweep',
  name: 'Sweep',
  note: '',
  base: FIRST_RECIPE,
  dimensions,
  sampling: { kind: 'grid' },
  seeds: 1,
  folds: null,
  ...change,
});

export const numbers = (path: string, values: readonly number[]): SweepDimension => ({
  name: path,
  options: values.map((value) => ({ label: String(value), change: { [path]: value } })),
});

const level = (n: number, accuracy: number, half: number): LevelFigures => ({
  n,
  accuracy,
  balancedAccuracy: accuracy,
  macroF1: accuracy,
  interval: { low: accuracy - half, high: accuracy + half },
});

interface Ended {
  configuration?: number;
  labels?: string[];
  clip?: number;
  track?: number;
  /** Half the width of the intervals. */
  half?: number;
  leaky?: boolean;
  seed?: number;
  train?: number;
  fold?: number;
  status?: RunRecord['status'];
}

let order = 0;

/** A run of the sweep, ended unless said otherwise. */
export function run({
  configuration = 0,
  labels = [],
  clip = 0.5,
  track = 0.5,
  half = 0.05,
  leaky = false,
  seed = 1,
  train = 30,
  fold,
  status = 'finished',
}: Ended): RunRecord {
  const split: Recipe['split'] = {
    ...FIRST_RECIPE.split,
    ...(fold !== undefined && { folds: { count: 5, index: fold } }),
  };
  order++;
  return {
    version: 1,
    id: `run${order}`,
    createdAt: '2025-01-01T00:00:00Z',
    name: `Run ${order}`,
    tags: [],
    notes: '',
    recipe: { ...FIRST_RECIPE, seed, split },
    dataset: { fingerprint: 'f', kind: 'audio', tracks: 40, genres: ['a', 'b', 'c', 'd'], builtIn: 'all' },
    sweep: { sweep: 'sweep', configuration, labels },
    status,
    order,
    ending: null,
    stopReason: null,
    backend: null,
    seconds: 10,
    epochs: [],
    bestEpoch: status === 'finished' ? 3 : null,
    split: {
      leaky,
      tracks: { train, validation: 10, test: 0 },
      clips: { train: 90, validation: 30, test: 0 },
      warnings: [],
    },
    figures: {
      validation:
        status === 'finished' ? { clip: level(30, clip, half), track: level(10, track, half) } : null,
      test: null,
    },
    weightBytes: null,
  };
}
