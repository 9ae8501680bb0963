import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { withClasses } from '../models/architectures/custom.ts';
import { architectureLayers } from '../models/architectures/index.ts';
import { type InferredLayer, inferShapes, outputProblem, totals } from '../models/inferShapes.ts';
import type { LayerSpec } from '../models/layers.ts';
import { architectureOf, fullParams, paramProblems } from './architectureParams.ts';
import type { Recipe } from './recipe.ts';
import { standardized } from './recipeLayers.ts';
import { type SchemaField, schemaFields } from './schemaFields.ts';

/** The network that a recipe makes of clips of one shape. */
export interface Network {
  /** Of the architecture alone; empty where its parameters are not valid. */
  ownLayers: readonly LayerSpec[];
  /** All of them: a Normalization in front where features are standardised. */
  layers: readonly LayerSpec[];
  /** Of each layer. */
  inferred: readonly InferredLayer[];
  /** All parameters of the layers that can be built, as Keras counts them. */
  total: number;
  /** Of those, what training changes; a frozen base is not counted. */
  trainable: number;
  /** Why it cannot be built, in words. */
  error: string | null;
}

/** What of a recipe makes its network. */
export type NetworkRecipe = Pick<Recipe, 'architecture' | 'standardize' | 'features' | 'transfer'>;
type InputShape = readonly [number, number, number];

/** @param inputShape height, width, channels of one clip */
export function networkOf(recipe: NetworkRecipe, inputShape: InputShape, genres: number): Network {
  const nothing = { ownLayers: [], layers: [], inferred: [], total: 0, trainable: 0 };
  const problems = paramProblems(recipe.architecture);
  if (problems.length > 0) return { ...nothing, error: problems.join(' ') };
  try {
    const ownLayers = layersOf(recipe.architecture, inputShape, genres);
    const layers = standardized(recipe, ownLayers);
    const inferred = inferShapes(layers, inputShape);
    const frozen = (index: number) => recipe.transfer !== null && layers[index]!.className === 'Application';
    const sums = totals(inferred, (index) => !frozen(index));
    const error = firstError(layers, inferred) ?? outputProblem(layers, inferred, genres);
    return { ownLayers, layers, inferred, ...sums, error };
  } catch (error) {
    return { ...nothing, error: messageOf(error) };
  }
}

function layersOf(architecture: Recipe['architecture'], inputShape: InputShape, genres: number): LayerSpec[] {
  const { id, params } = architecture;
  // Own layers that do not make a whole network yet are shown as far as they go.
  if (id === 'custom') return withClasses(fullParams(architecture)!.layers as LayerSpec[], genres);
  return architectureLayers(id, params, { classes: genres, inputShape });
}

function firstError(layers: readonly LayerSpec[], inferred: readonly InferredLayer[]): string | null {
  const index = inferred.findIndex((layer) => layer !== null && 'error' in layer);
  const failed = inferred[index];
  return failed && 'error' in failed
    ? t('Layer {number} ({layer}) does not fit. {reason}', {
        number: index + 1,
        layer: layers[index]!.className,
        reason: failed.error,
      })
    : null;
}

/** The rate of the network's first dropout layer; null without one. */
export function dropoutOf(layers: readonly LayerSpec[]): number | null {
  const dropout = layers.find((layer) => layer.className === 'Dropout');
  return dropout ? dropout.rate : null;
}

/** The fields of an architecture's parameters that make a difference now: units of a layer that is not there do not. */
export function paramFields(
  architecture: Recipe['architecture'],
  inputShape: InputShape,
  genres: number,
): SchemaField[] {
  const { id } = architecture;
  const params = fullParams(architecture);
  const fields = id === 'custom' ? [] : schemaFields(architectureOf(id).paramsSchema);
  if (!params) return fields;
  const layersWith = (change: object) =>
    JSON.stringify(layersOf({ id, params: { ...params, ...change } }, inputShape, genres));
  return fields.filter((field) => {
    if (field.kind !== 'number') return true;
    const value = params[field.name] === field.min ? field.max : field.min;
    return layersWith({ [field.name]: value }) !== layersWith({});
  });
}
