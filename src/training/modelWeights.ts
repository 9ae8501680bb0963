import * as tf from '@tensorflow/tfjs';

/** A model's weights on the host, in the order of `model.getWeights()`: they outlive the device. */
export type ModelWeights = readonly Float32Array[];

export function readWeights(model: tf.LayersModel): Promise<ModelWeights> {
  return Promise.all(model.getWeights().map((weight) => weight.data<'float32'>()));
}

/** @param weights of a model with the same layers */
export function writeWeights(model: tf.LayersModel, weights: ModelWeights): void {
  tf.tidy(() => model.setWeights(model.getWeights().map((old, i) => tf.tensor(weights[i]!, old.shape))));
}

/** Whether weights have the sizes of a model's, one by one. */
export function fitsModel(model: tf.LayersModel, weights: ModelWeights): boolean {
  const own = model.getWeights();
  return weights.length === own.length && own.every(({ size }, i) => weights[i]!.length === size);
}

/** For a receiver who may transfer them: a backend may give its own array when it is read. */
export function copyWeights(weights: ModelWeights): ModelWeights {
  return weights.map((values) => values.slice());
}
