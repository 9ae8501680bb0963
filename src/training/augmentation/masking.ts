import * as tf from '@tensorflow/tfjs';
import type { Random } from '../../random.ts';

/**
 * SpecAugment's masks (Park et al. 2019): bands across the picture are set to 0. Width and place of each are
 * drawn evenly.
 * @param axis 1 frequency (rows), 2 time (columns)
 * @param share of the axis that a mask covers at most
 * @param randoms one per picture; null leaves it as it is
 */
export function maskBands(
  x: tf.Tensor4D,
  axis: 1 | 2,
  { share, masks }: { share: number; masks: number },
  randoms: readonly (Random | null)[],
): tf.Tensor4D {
  const length = x.shape[axis]!;
  const keep = new Float32Array(randoms.length * length).fill(1);
  for (const [i, random] of randoms.entries()) {
    if (!random) continue;
    for (let mask = 0; mask < masks; mask++) {
      const width = Math.floor(random() * (Math.floor(share * length) + 1));
      const start = i * length + Math.floor(random() * (length - width + 1));
      keep.fill(0, start, start + width);
    }
  }
  const shape: [number, number, number, number] = [randoms.length, 1, 1, 1];
  shape[axis] = length;
  return tf.mul(x, tf.tensor4d(keep, shape));
}
