import { architectureLayers } from '../models/architectures/index.ts';
import type { ApplicationName } from '../models/layers.ts';
import type { Recipe } from './recipe.ts';

/** Which layers an architecture has does not depend on these. */
const ANY_CONTEXT = { classes: 10, inputShape: [299, 299, 3] } as const;

/** The application in a recipe's network; null without one, or where its parameters are not valid. */
export function baseOfRecipe({ architecture }: Pick<Recipe, 'architecture'>): ApplicationName | null {
  try {
    const layers = architectureLayers(architecture.id, architecture.params, ANY_CONTEXT);
    return layers.find((layer) => layer.className === 'Application')?.application ?? null;
  } catch {
    return null;
  }
}
