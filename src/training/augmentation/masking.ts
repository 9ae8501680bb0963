import * as tf from '@tensorflow/tfjs';
import type { Random } from '../../random.ts';
import type { Augmentation } from './settings.ts';

type Masking = Extract<Augmentation, { className: 'TimeMasking' | 'FrequencyMasking' }>;

/**
 * SpecAugment's masks (Park et al. 2019): bands across the picture are set to 0, or every row to its own mean over
 * time. Width and place of each are drawn evenly.
 * @param axis 1 frequency (rows), 2 time (columns)
 * @param settings.share of the axis that a mask covers at most
 * @param randoms one per picture; null leaves it as it is
 */
export function maskBands(
  x: tf.Tensor4D,
  axis: 1 | 2,
  { share, masks, value }: Omit<Masking, 'className'>,
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
  const kept = tf.tensor4d(keep, shape);
  if (value === 'silence') return tf.mul(x, kept);
  const mean = tf.mean(x, 2, true);
  return tf.add(tf.mul(x, kept), tf.mul(mean, tf.sub(1, kept)));
}
