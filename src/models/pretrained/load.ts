import * as tf from '@tensorflow/tfjs';
import type { TargetLayer } from './match.ts';

/** The layers of a network that take weights, in its own order (that of Keras's `model.layers`). */
export function targetLayers(network: tf.LayersModel): TargetLayer[] {
  return network.layers
    .filter(({ weights }) => weights.length > 0)
    .map(({ name, weights }) => ({ name, shapes: weights.map(({ shape }) => shape as number[]) }));
}

/** Writes weights that were matched into a network. @param weights by layer, in the order of its own weights */
export function writeLayerWeights(
  network: tf.LayersModel,
  weights: ReadonlyMap<string, readonly Float32Array[]>,
): void {
  for (const layer of network.layers) {
    const values = weights.get(layer.name);
    if (!values) continue;
    tf.tidy(() =>
      layer.setWeights(layer.weights.map(({ shape }, i) => tf.tensor(values[i]!, shape as number[]))),
    );
  }
}
