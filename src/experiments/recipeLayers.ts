import { architectureLayers } from '../models/architectures/index.ts';
import type { LayerSpec } from '../models/layers.ts';
import type { Recipe } from './recipe.ts';

/**
 * The whole network of a recipe: its architecture, behind a Normalization where features are standardised.
 * @throws ZodError for parameters that the architecture does not know
 */
export function recipeLayers(
  recipe: Pick<Recipe, 'architecture' | 'standardize' | 'features'>,
  inputShape: readonly [number, number, number],
  classes: number,
): LayerSpec[] {
  const { id, params } = recipe.architecture;
  const layers = architectureLayers(id, params, { classes, inputShape });
  return recipe.standardize
    ? [{ className: 'Normalization', axis: standardAxis(recipe) }, ...layers]
    : layers;
}

/** What has statistics of its own when features are standardised: a channel of a picture, else a band. */
export function standardAxis({ features }: Pick<Recipe, 'features'>): 1 | 3 {
  return features.picture ? 3 : 1;
}
