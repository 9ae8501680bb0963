import { architectureLayers } from '../models/architectures/index.ts';
import type { LayerSpec } from '../models/layers.ts';
import type { Recipe } from './recipe.ts';

/**
 * The whole network of a recipe.
 * @throws ZodError for parameters that the architecture does not know
 */
export function recipeLayers(
  recipe: Pick<Recipe, 'architecture' | 'standardize' | 'features'>,
  inputShape: readonly [number, number, number],
  classes: number,
): LayerSpec[] {
  const { id, params } = recipe.architecture;
  return standardized(recipe, architectureLayers(id, params, { classes, inputShape }));
}

/** An architecture's layers, behind a Normalization where the recipe standardises its features. */
export function standardized(
  recipe: Pick<Recipe, 'standardize' | 'features'>,
  layers: readonly LayerSpec[],
): LayerSpec[] {
  const first: LayerSpec = { className: 'Normalization', axis: standardAxis(recipe) };
  return recipe.standardize ? [first, ...layers] : [...layers];
}

/** What has statistics of its own when features are standardised: a channel of a picture, else a band. */
export function standardAxis({ features }: Pick<Recipe, 'features'>): 1 | 3 {
  return features.picture ? 3 : 1;
}
