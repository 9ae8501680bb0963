import type * as tf from '@tensorflow/tfjs';

/** The layers of a chain from its first to the one of this name. @throws RangeError where there is none */
export function layersUpTo(model: tf.LayersModel, layerName: string): tf.layers.Layer[] {
  const index = model.layers.findIndex(({ name }) => name === layerName);
  if (index === -1) throw new RangeError(`The network has no layer "${layerName}".`);
  return model.layers.slice(0, index + 1);
}
