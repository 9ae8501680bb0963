import { libraryRecipe } from '../../../src/experiments/library.ts';
import { newRun } from '../../../src/experiments/newRun.ts';
import type { Recipe } from '../../../src/experiments/recipe.ts';
import type { DatasetSummary, LevelFigures, RunRecord } from '../../../src/experiments/run.ts';

export const DATASET: DatasetSummary = {
  fingerprint: '00112233aabbccdd',
  kind: 'audio',
  tracks: 80,
  genres: ['jazz', 'metal', 'pop', 'rock'],
  builtIn: 'all',
};

export const recipeOf = (id: string, change: Partial<Recipe> = {}): Recipe => ({
  ...libraryRecipe(id)!.recipe,
  ...change,
});

const level = (accuracy: number, n: number): LevelFigures => ({
  n,
  accuracy,
  balancedAccuracy: accuracy - 0.01,
  macroF1: accuracy - 0.02,
  interval: { low: accuracy - 0.1, high: accuracy + 0.1 },
});

let created = 0;

/** A finished run whose validation part has that accuracy by track, and 2 points less by clip. */
export function runOf(recipe: Recipe, accuracy: number, change: Partial<RunRecord> = {}): RunRecord {
  const part = { clip: level(accuracy - 0.02, 200), track: level(accuracy, 20) };
  return {
    ...newRun({ name: recipe.name, recipe, sweep: null }, DATASET, created),
    id: `run ${++created}`,
    status: 'finished',
    ending: 'All epochs are done.',
    bestEpoch: 1,
    epochs: Array.from({ length: recipe.epochs }, (_, epoch) => ({
      epoch,
      loss: 1 / (epoch + 1),
      accuracy: 0.9,
      balancedAccuracy: 0.9,
      valLoss: Math.abs(epoch - 2) + 1,
      valAccuracy: Math.min(0.7, epoch / 1000),
      valBalancedAccuracy: 0.6,
      learningRate: 0.001,
      seconds: 1,
    })),
    split: {
      leaky: recipe.split.unit === 'clip',
      tracks: { train: 60, validation: 20, test: 0 },
      clips: { train: 600, validation: 200, test: 0 },
      warnings: [],
    },
    figures: { validation: part, test: recipe.split.test > 0 ? part : null },
    ...change,
  };
}
