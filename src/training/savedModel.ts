import * as tf from '@tensorflow/tfjs';
// Registers the classes that saved layers are loaded as.
import '../models/createLayer.ts';
import { type ModelWeights, readWeights } from './modelWeights.ts';

/** A model as plain data that can go through postMessage and into IndexedDB. */
export interface SerializedModel {
  /** What tfjs and Keras call the model's config. */
  topology: object;
  weightSpecs: { name: string; shape: number[]; dtype: 'float32' }[];
  /** All weights one after the other, little-endian float32. */
  weightData: ArrayBuffer;
}

/** @param weights in the order of `model.getWeights()`, for a model whose device is lost; else read from it */
export async function serializeModel(
  model: tf.LayersModel,
  weights?: ModelWeights | null,
): Promise<SerializedModel> {
  const values = weights ?? (await readWeights(model));
  const weightSpecs = model.weights.map(({ originalName, shape }) => ({
    name: originalName,
    shape: shape as number[],
    dtype: 'float32' as const,
  }));
  const data = new Float32Array(values.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of values) {
    data.set(part, offset);
    offset += part.length;
  }
  return { topology: model.toJSON(null, false) as object, weightSpecs, weightData: data.buffer };
}

/** @throws Error when the topology or the weights are not those of a model */
export function deserializeModel({
  topology,
  weightSpecs,
  weightData,
}: SerializedModel): Promise<tf.LayersModel> {
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology: topology, weightSpecs, weightData }));
}
