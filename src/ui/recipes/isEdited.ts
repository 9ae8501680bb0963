import type { Recipe } from '../../experiments/recipe.ts';

/** Whether a recipe differs from the one it was opened as. Fields that are written in another order do not count. */
export const isEdited = (recipe: Recipe, source: Recipe): boolean => sorted(recipe) !== sorted(source);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
