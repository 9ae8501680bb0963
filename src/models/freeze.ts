import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';

/** The application that stands as a layer of a model; null for a network without one. */
export function baseOf(model: tf.LayersModel): tf.LayersModel | null {
  return (model.layers.find((layer) => layer instanceof tf.LayersModel) as tf.LayersModel) ?? null;
}

/**
 * Keeps the weights of the model's application as they are; only what stands on top is trained.
 * Changes the order of `model.getWeights()`: weights read before must be written before.
 */
export function freezeBase(model: tf.LayersModel): void {
  for (const layer of requiredBase(model).layers) layer.trainable = false;
}

/**
 * Lets the application's last layers learn again. Batch normalisation stays frozen, moving statistics included: on
 * a small dataset it would undo what the base has learned (Keras's guide to fine-tuning).
 * Changes the order of `model.getWeights()`.
 * @param count layers with weights, counted from the base's end, batch normalisation included
 */
export function unfreezeLast(model: tf.LayersModel, count: number): void {
  freezeBase(model);
  const weighted = requiredBase(model).layers.filter((layer) => layer.weights.length > 0);
  for (const layer of weighted.slice(-count)) {
    if (layer.getClassName() !== 'BatchNormalization') layer.trainable = true;
  }
}

function requiredBase(model: tf.LayersModel): tf.LayersModel {
  const base = baseOf(model);
  if (!base)
    throw new Error(t('The network has no application (VGG19, ResNet50, …) whose layers could be frozen.'));
  return base;
}
