import * as tf from '@tensorflow/tfjs';

/** Clips and their labels (a type, not an interface, for tf.tidy). */
export type LabelledClips = {
  x: tf.Tensor4D;
  /** One row a clip, summing to 1. */
  y: tf.Tensor2D;
};

/**
 * Mixes every clip and its label with the one that follows it in the batch, the last with the first; as the order
 * is shuffled in every epoch, that is any other clip.
 * @param shares of the clip itself, one per clip; 1 leaves it as it is
 */
export function mixUp({ x, y }: LabelledClips, shares: readonly number[]): LabelledClips {
  const own = tf.tensor2d(shares as number[], [shares.length, 1]);
  const mix = <T extends tf.Tensor>(values: T, share: tf.Tensor): T =>
    tf.add(tf.mul(values, share), tf.mul(following(values), tf.sub(1, share)));
  return { x: mix(x, tf.reshape(own, [-1, 1, 1, 1])), y: mix(y, own) };
}

/** Of every row the next one, of the last the first. The wasm backend's gather is twenty times slower. */
function following<T extends tf.Tensor>(values: T): T {
  if (values.shape[0] === 1) return values;
  return tf.concat([tf.slice(values, 1), tf.slice(values, 0, 1)]) as T;
}
