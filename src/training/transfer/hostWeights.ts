import type * as tf from '@tensorflow/tfjs';
import { type ModelWeights, readWeights } from '../modelWeights.ts';

/**
 * A model's weights on the host, by what holds them on the backend: freezing changes the order of a model's weights,
 * and a part of a model has but some of them.
 */
export type HostWeights = ReadonlyMap<tf.LayerVariable, Float32Array>;

export async function readHostWeights(model: tf.LayersModel): Promise<HostWeights> {
  return hostWeights(model, await readWeights(model));
}

/** @param weights in the order of `model.getWeights()` */
export function hostWeights(model: tf.LayersModel, weights: ModelWeights): HostWeights {
  return new Map(model.weights.map((variable, i) => [variable, weights[i]!]));
}

/** In the order that `model.getWeights()` has now. @param weights hold all of the model's */
export function orderedWeights(model: tf.LayersModel, weights: HostWeights): ModelWeights {
  return model.weights.map((variable) => weights.get(variable)!);
}
