import type { Recipe } from '../../experiments/recipe.ts';
import { RECIPE_FILE_ENDING, recipeText } from '../../experiments/recipeFile.ts';
import { download, fileNameOf } from '../download.ts';

/** Offers the recipe as a file: `First try.melscope-recipe.json`. */
export function exportRecipe(recipe: Recipe): void {
  const blob = new Blob([recipeText(recipe)], { type: 'application/json' });
  download(blob, `${fileNameOf(recipe.name)}${RECIPE_FILE_ENDING}`);
}
