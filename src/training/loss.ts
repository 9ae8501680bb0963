import * as tf from '@tensorflow/tfjs';

/** Keras's epsilon. */
export const EPSILON = 1e-7;

/**
 * Labels of which every genre has a share of `smoothing`, as Keras's `label_smoothing` makes them (Szegedy et al. 2016).
 * @param labels rows × classes, each row summing to 1
 * @param smoothing in [0, 1); 0 leaves the labels as they are
 */
export function smoothLabels(labels: tf.Tensor2D, smoothing: number): tf.Tensor2D {
  if (smoothing === 0) return labels;
  return tf.tidy(() => tf.add(tf.mul(labels, 1 - smoothing), smoothing / labels.shape[1]));
}

/**
 * Categorical cross-entropy of each row, as Keras computes it from probabilities: clipped to
 * [1e-7, 1 − 1e-7], so never above 16.12.
 * @param labels one-hot, rows × classes
 * @param probabilities rows × classes, each row summing to 1
 */
export function categoricalCrossentropy(labels: tf.Tensor2D, probabilities: tf.Tensor2D): tf.Tensor1D {
  return tf.tidy(() => {
    const logs = tf.log(tf.clipByValue(probabilities, EPSILON, 1 - EPSILON));
    return tf.neg(tf.sum(tf.mul(labels, logs), 1)) as tf.Tensor1D;
  });
}
