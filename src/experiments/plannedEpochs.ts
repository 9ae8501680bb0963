import type { Recipe } from './recipe.ts';

/** How many epochs a run of a recipe has, fine-tuning included, unless it stops early. */
export function plannedEpochs({ epochs, transfer }: Pick<Recipe, 'epochs' | 'transfer'>): number {
  return epochs + (transfer?.unfreeze?.epochs ?? 0);
}
