import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { type LayerShape, layerShape } from './layerShape.ts';
import type { LayerSpec } from './layers.ts';

/** Their layers have fixed names, by which weights are saved. */
const SECOND_APPLICATION = t('A network holds one application. Remove one of them.');

/** Per layer its shape, or why it cannot be built; null for the layers after one that failed. */
export type InferredLayer = LayerShape | { error: string } | null;

/**
 * Output shapes and parameters of a layer list, layer by layer, without building it: what `summarize` says of the
 * built model, at once and without a backend.
 * @param inputShape height, width, channels
 */
export function inferShapes(layers: readonly LayerSpec[], inputShape: readonly number[]): InferredLayer[] {
  let shape: readonly number[] | null = inputShape;
  const firstApplication = layers.findIndex((spec) => spec.className === 'Application');
  return layers.map((spec, index) => {
    if (!shape) return null;
    try {
      if (spec.className === 'Application' && index > firstApplication) throw new Error(SECOND_APPLICATION);
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
  if (!last || !shape) return last ? null : t('A network needs at least one layer.');
  if ('error' in shape) return null;
  const { outputShape } = shape;
  if (outputShape.length !== 1 || outputShape[0] !== classes) {
    return t('The network ends with {values} values; it must give one for each of the {classes} genres.', {
      values: outputShape.join(' × '),
      classes,
    });
  }
  const activation = 'activation' in last ? last.activation : undefined;
  return activation === 'softmax'
    ? null
    : t('The network must end with a softmax, so that its outputs are probabilities.');
}

/** Parameters of the layers that can be built. @param trained whether a layer takes part in training; all, if left out */
export function totals(
  inferred: readonly InferredLayer[],
  trained: (index: number) => boolean = () => true,
): { total: number; trainable: number } {
  let total = 0;
  let trainable = 0;
  inferred.forEach((layer, index) => {
    if (!layer || 'error' in layer) return;
    total += layer.params;
    if (trained(index)) trainable += layer.trainable;
  });
  return { total, trainable };
}
