import { t } from '../../i18n.ts';
import type { RecipeRow } from './recipeRow.ts';

/** The rows that hold every word of the search somewhere, whatever the order and case. */
export function searchRecipes(rows: readonly RecipeRow[], search: string): RecipeRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ recipe, title, network, data, reported, needs, takesPictures }: RecipeRow): string {
  const found = takesPictures ? t('pictures') : '';
  return [recipe.id, recipe.note, recipe.optimizer.name, title, network, data, reported, ...needs, found]
    .join(' ')
    .toLowerCase();
}
