import * as tf from '@tensorflow/tfjs';

/** Keras's epsilon. */
const EPSILON = 1e-7;

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
