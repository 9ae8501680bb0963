/**
 * Recipes of the reports on real tracks, given as a `.npy` array of log-mel spectrograms with its tracks.json
 * (docs/data-formats.md) or as a folder of recordings, GENRE/TRACK.EXTENSION: the same features, split, training and
 * evaluation as in the app, on one wasm thread.
 *
 * npm run bench -- reports FOLDER RECIPE [KEY=VALUE …]
 * (for example ../shared/data/gtzan-mel R4.cnn epochs=10 windows=3 split=gtzan-filtered frames=387 fold=2)
 * What is not given is the recipe's own; folds are counted from 1. The test part is looked at once, at the end. After
 * every epoch a checkpoint is kept in .cache/reports, from which the same call goes on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { percent } from '../scripts/inWords.ts';
import { recordingDataset } from '../scripts/recordingDataset.ts';
import { spectrogramDataset } from '../scripts/spectrogramDataset.ts';
import { trainResumably } from '../scripts/trainResumably.ts';
import { splitDataset } from '../src/dataset/split.ts';
import { evaluatePart } from '../src/experiments/evaluatePart.ts';
import { LIBRARY } from '../src/experiments/library.ts';
import { recipeSchema } from '../src/experiments/recipe.ts';
import { trainingJob } from '../src/experiments/trainingJob.ts';
import { startBackend } from '../src/training/backend.ts';

const [folder, id, ...pairs] = process.argv.slice(3);
const entry = LIBRARY.find(({ recipe }) => recipe.id === id);
if (!folder || !entry)
  throw new Error(
    'usage: npm run bench -- reports FOLDER RECIPE [epochs=N] [windows=N] [split=gtzan-filtered] [frames=N] [fold=N]',
  );
const changes = Object.fromEntries(pairs.map((pair) => pair.split('=')));
const { epochs, windows, split: scheme, frames, fold } = changes;
const { clips, features, split: splitSettings } = entry.recipe;
const recipe = recipeSchema.parse({
  ...entry.recipe,
  ...(epochs && { epochs: Number(epochs) }),
  ...(windows && { clips: { ...clips, windows: Number(windows) } }),
  ...(frames && { features: { ...features, fixedFrames: Number(frames) } }),
  split: {
    ...splitSettings,
    ...(scheme && { scheme }),
    ...(fold && splitSettings.folds && { folds: { ...splitSettings.folds, index: Number(fold) - 1 } }),
  },
});

await startBackend('wasm');
const dataset = existsSync(join(folder, 'tracks.json'))
  ? await spectrogramDataset(folder, recipe)
  : recordingDataset(folder, recipe);
const split = splitDataset(dataset, recipe.split);
const { train, validation, test } = split;
console.log(
  `${id}: clips of ${dataset.shape.join(' × ')}, ${train.length} / ${validation.length} / ${test.length}`,
);
const job = trainingJob(dataset, recipe, split);
const named = [id, ...pairs].join(',');
const { result, ...answers } = await trainResumably(job, join('.cache', 'reports', `${named}.bin`));
for (const part of ['validation', 'test'] as const) {
  const probabilities = answers[part];
  if (!probabilities) continue;
  const { evaluation } = evaluatePart(part, dataset, split[part], probabilities, recipe.vote);
  const { track, clip } = evaluation;
  console.log(
    `${id} ${part}: ${percent(track.accuracy)} of tracks, balanced ${percent(track.balancedAccuracy)}, ${percent(clip.accuracy)} of clips; best epoch ${(result.bestEpoch ?? 0) + 1} of ${result.history.epochs.length}`,
  );
}
