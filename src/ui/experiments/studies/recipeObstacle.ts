import { framesPerSecondOf } from '../../../dataset/kinds.ts';
import { genresOf, type Track } from '../../../dataset/track.ts';
import { baseOfRecipe } from '../../../experiments/baseOfRecipe.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import { recipeMemory } from '../../../experiments/recipeMemory.ts';
import { trackObstacle } from '../../../experiments/trackObstacle.ts';
import { transferObstacle } from '../../../experiments/transferObstacle.ts';
import { clipShape } from '../../../features/clipShape.ts';
import { t } from '../../../i18n.ts';
import { messageOf } from '../../../messageOf.ts';
import type { BackendName } from '../../../training/probe.ts';
import { BACKEND_NAMES } from '../../train/backendInWords.ts';
import { bytesInWords } from '../../train/bytesInWords.ts';

/**
 * Why a recipe cannot be trained on these tracks; null where it can.
 * @param applications those whose pretrained weights are at hand
 */
export function recipeObstacle(
  recipe: Recipe,
  tracks: readonly Track[],
  applications: ReadonlySet<string>,
): string | null {
  const base = baseOfRecipe(recipe);
  return (
    trackObstacle(tracks, recipe.features) ??
    transferObstacle(recipe, base !== null && applications.has(base))
  );
}

/** A warning where a step of the recipe needs more memory than the backend can be counted on for; null where not. */
export function memoryWarning(recipe: Recipe, tracks: readonly Track[], backend: BackendName): string | null {
  // Browsers other than Chromium's do not tell.
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  const shape = clipShape(recipe.clips.seconds, recipe.features, framesPerSecondOf(tracks));
  try {
    const need = recipeMemory(recipe, shape, genresOf(tracks).length, backend, deviceMemory);
    if (need.bytes <= need.budget) return null;
    return t(
      '{recipe}: a step of {count, plural, one {# clip} other {# clips}} needs about {need} on {backend}, where about {budget} can be counted on.',
      {
        recipe: recipe.name,
        count: recipe.batchSize,
        need: bytesInWords(need.bytes),
        backend: BACKEND_NAMES[backend],
        budget: bytesInWords(need.budget),
      },
    );
  } catch (error) {
    return `${recipe.name}: ${messageOf(error)}`;
  }
}
