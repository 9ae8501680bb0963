import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import type { ClipSource } from './resident.ts';

/** What a network makes of clips before its last dense layer decides, and what it decides. */
export interface EmbeddedAnswers {
  /** clips × genres, each row summing to 1. */
  probabilities: Float32Array;
  /** clips × dimensions: what the last dense layer sees. */
  embeddings: Float32Array;
}

/**
 * A network with two outputs, the input of its last Dense layer beside its own: both from one forward pass. It shares
 * the weights of the model.
 * @throws Error where the network does not end with a Dense layer on a vector
 */
export function withEmbedding(model: tf.LayersModel): tf.LayersModel {
  const last = model.layers.findLast((layer) => layer.getClassName() === 'Dense');
  const input = last?.input as tf.SymbolicTensor | undefined;
  if (input?.shape.length !== 2)
    throw new Error(t('This network does not end with a dense layer, so that it has no embedding.'));
  return tf.model({ inputs: model.inputs, outputs: [model.outputs[0]!, input] });
}

/** @param model of {@link withEmbedding} @param clips rows as the model takes them */
export async function embed(
  model: tf.LayersModel,
  clips: ClipSource,
  indices: readonly number[],
  batchSize: number,
): Promise<EmbeddedAnswers> {
  const [classes, dimensions] = model.outputs.map(({ shape }) => shape[1]!) as [number, number];
  const answers = {
    probabilities: new Float32Array(indices.length * classes),
    embeddings: new Float32Array(indices.length * dimensions),
  };
  let row = 0;
  for (const batch of batchesOf(indices, Math.min(batchSize, indices.length))) {
    const outputs = tf.tidy(() => model.apply(clips.rows(batch.indices), { training: false }) as tf.Tensor[]);
    const [probabilities, embeddings] = outputs as [tf.Tensor2D, tf.Tensor2D];
    const values = await Promise.all([probabilities.data<'float32'>(), embeddings.data<'float32'>()]);
    tf.dispose(outputs);
    answers.probabilities.set(values[0].subarray(0, batch.count * classes), row * classes);
    answers.embeddings.set(values[1].subarray(0, batch.count * dimensions), row * dimensions);
    row += batch.count;
    await nextTask();
  }
  return answers;
}
