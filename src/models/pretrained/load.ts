import * as tf from '@tensorflow/tfjs';
import { t } from '../../i18n.ts';
import type { TargetLayer } from './match.ts';

/** The layers of a network that take weights, in its own order (that of Keras's `model.layers`). */
export function targetLayers(network: tf.LayersModel): TargetLayer[] {
  return network.layers
    .filter(({ weights }) => weights.length > 0)
    .map(({ name, weights }) => ({ name, shapes: weights.map(({ shape }) => shape as number[]) }));
}

/**
 * Writes weights that were matched into a network.
 * @param weights by layer, in the order of its own weights
 * @throws Error unless they are those of every layer
 */
export function writeLayerWeights(
  network: tf.LayersModel,
  weights: ReadonlyMap<string, readonly Float32Array[]>,
): void {
  for (const { name, shapes } of targetLayers(network)) {
    const values = weights.get(name) ?? [];
    if (shapes.some((shape, i) => values[i]?.length !== tf.util.sizeFromShape([...shape]))) {
      throw new Error(
        t('The kept weights do not fit the network\'s layer "{name}": drop the file of weights again.', {
          name,
        }),
      );
    }
    const layer = network.getLayer(name);
    tf.tidy(() => layer.setWeights(shapes.map((shape, i) => tf.tensor(values[i]!, [...shape]))));
  }
}
