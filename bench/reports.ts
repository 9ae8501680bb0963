/**
 * Recipes of the reports on real tracks, given as a `.npy` array of log-mel spectrograms with its tracks.json
 * (docs/data-formats.md): the same features, split, training and evaluation as in the app, on one wasm thread.
 *
 * npm run bench -- reports FOLDER RECIPE [KEY=VALUE …]
 * (for example ../shared/data/gtzan-mel R4.cnn epochs=10 windows=3 split=gtzan-filtered)
 * What is not given is the recipe's own. The test part is looked at once, at the end.
 */
import { percent } from '../scripts/inWords.ts';
import { spectrogramDataset } from '../scripts/spectrogramDataset.ts';
import { splitDataset } from '../src/dataset/split.ts';
import { evaluatePart } from '../src/experiments/evaluatePart.ts';
import { LIBRARY } from '../src/experiments/library.ts';
import { recipeSchema } from '../src/experiments/recipe.ts';
import { trainingJob } from '../src/experiments/trainingJob.ts';
import { trainRecipe } from '../src/experiments/trainRecipe.ts';
import { startBackend } from '../src/training/backend.ts';
import { TrainingControl } from '../src/training/control.ts';

const [folder, id, ...pairs] = process.argv.slice(3);
const entry = LIBRARY.find(({ recipe }) => recipe.id === id);
if (!folder || !entry)
  throw new Error(
    'usage: npm run bench -- reports FOLDER RECIPE [epochs=N] [windows=N] [split=gtzan-filtered]',
  );
const { epochs, windows, split: scheme } = Object.fromEntries(pairs.map((pair) => pair.split('=')));
const recipe = recipeSchema.parse({
  ...entry.recipe,
  ...(epochs && { epochs: Number(epochs) }),
  ...(windows && { clips: { ...entry.recipe.clips, windows: Number(windows) } }),
  ...(scheme && { split: { ...entry.recipe.split, scheme } }),
});

await startBackend('wasm');
const dataset = await spectrogramDataset(folder, recipe);
const split = splitDataset(dataset, recipe.split);
const { train, validation, test } = split;
console.log(
  `${id}: clips of ${dataset.shape.join(' × ')}, ${train.length} / ${validation.length} / ${test.length}`,
);
const job = trainingJob(dataset, recipe, split);
const { result, ...answers } = await trainRecipe(job, new TrainingControl(), (event) => {
  if (event.type !== 'epoch') return;
  const { epoch, loss, accuracy, valLoss, valAccuracy, seconds } = event.record;
  console.log(
    `${id} epoch ${epoch + 1}: loss ${loss.toFixed(3)}, accuracy ${percent(accuracy)}, validation loss ${valLoss?.toFixed(3)}, accuracy ${percent(valAccuracy ?? 0)}, ${seconds.toFixed(0)} s${event.best ? ' (best)' : ''}`,
  );
});
for (const part of ['validation', 'test'] as const) {
  const probabilities = answers[part];
  if (!probabilities) continue;
  const { evaluation } = evaluatePart(part, dataset, split[part], probabilities, recipe.vote);
  const { track, clip } = evaluation;
  console.log(
    `${id} ${part}: ${percent(track.accuracy)} of tracks, balanced ${percent(track.balancedAccuracy)}, ${percent(clip.accuracy)} of clips; best epoch ${(result.bestEpoch ?? 0) + 1} of ${result.history.epochs.length}`,
  );
}
