import type { TrainingSettings } from '../training/settings.ts';
import type { Recipe } from './recipe.ts';

/** What of a recipe concerns the training loop. */
export function trainingSettingsOf(recipe: Recipe): TrainingSettings {
  const { batchSize, epochs, optimizer, labelSmoothing, ema, augmentation, seed, callbacks, monitor } =
    recipe;
  const { trainingShare, labelNoise, inputNoise } = recipe;
  const data = { trainingShare, labelNoise, inputNoise, augmentation };
  return { batchSize, epochs, optimizer, labelSmoothing, ema, ...data, seed, callbacks, monitor };
}
