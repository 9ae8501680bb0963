import { t } from '../i18n.ts';
import { baseOfRecipe } from './baseOfRecipe.ts';
import type { Recipe } from './recipe.ts';

/**
 * Why a recipe's transfer learning cannot start, in words for the user; null where it can or there is none.
 * @param hasWeights whether weights are at hand for its base
 */
export function transferObstacle(
  recipe: Pick<Recipe, 'architecture' | 'transfer'>,
  hasWeights: boolean,
): string | null {
  if (!recipe.transfer) return null;
  const base = baseOfRecipe(recipe);
  if (!base) {
    return t(
      'Transfer learning needs a network on a base: choose VGG19, ResNet50, Xception or MobileNetV2 under Network, or switch it off.',
    );
  }
  if (recipe.transfer.weights === 'random' || hasWeights) return null;
  return t(
    'This recipe needs {base}’s ImageNet weights: drop the file under Network, or use random weights.',
    {
      base,
    },
  );
}
