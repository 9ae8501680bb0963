import { messageOf } from '../messageOf.ts';
import { type LayerShape, layerShape } from './layerShape.ts';
import type { LayerSpec } from './layers.ts';

/** Per layer its shape, or why it cannot be built; null for the layers after one that failed. */
export type InferredLayer = LayerShape | { error: string } | null;

/**
 * Output shapes and parameters of a layer list, layer by layer, without building it: what `summarize` says of the
 * built model, at once and without a backend.
 * @param inputShape height, width, channels
 */
export function inferShapes(layers: readonly LayerSpec[], inputShape: readonly number[]): InferredLayer[] {
  let shape: readonly number[] | null = inputShape;
  return layers.map((spec) => {
    if (!shape) return null;
    try {
      const inferred = layerShape(spec, shape);
      shape = inferred.outputShape;
      return inferred;
    } catch (error) {
      shape = null;
      return { error: messageOf(error) };
    }
  });
}

/** What is wrong with the end of a network: it must give a probability for each genre. Null where all is well. */
export function outputProblem(
  layers: readonly LayerSpec[],
  inferred: readonly InferredLayer[],
  classes: number,
): string | null {
  const last = layers.at(-1);
  const shape = inferred.at(-1);
  if (!last || !shape) return last ? null : 'A network needs at least one layer.';
  if ('error' in shape) return null;
  const { outputShape } = shape;
  if (outputShape.length !== 1 || outputShape[0] !== classes) {
    return `The network ends with ${outputShape.join(' × ')} values; it must give one for each of the ${classes} genres.`;
  }
  const activation = 'activation' in last ? last.activation : undefined;
  return activation === 'softmax'
    ? null
    : 'The network must end with a softmax, so that its outputs are probabilities.';
}
