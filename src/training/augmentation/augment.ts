import * as tf from '@tensorflow/tfjs';
import type { Random } from '../../random.ts';
import {
  type Affine,
  compose,
  drawAffine,
  type GeometricLayer,
  IDENTITY,
  isGeometric,
  resample,
} from './affine.ts';
import { drawBeta } from './beta.ts';
import { gaussianBlur } from './blur.ts';
import { type Entry, entryRandom } from './entries.ts';
import { maskBands } from './masking.ts';
import { type LabelledClips, mixUp } from './mixUp.ts';
import type { Augmentation, AugmentationSettings } from './settings.ts';

/** What the changes of a batch depend on, besides its clips. */
export interface AugmentationContext {
  /** One per row of the batch. */
  entries: readonly Entry[];
  settings: AugmentationSettings;
  seed: number;
  epoch: number;
  /** Whether values lie in 0..1, where brightness then keeps them; features in other units may go anywhere. */
  inUnitRange: boolean;
}

/**
 * A batch with its layers of augmentation applied; rows are frequencies, columns time. Random numbers are drawn on
 * the host, so that a clip's change depends only on seed, epoch and clip (MixUp's partner also on the order), and
 * is the same on every backend. Neighbouring changes of geometry become one resampling, which loses less than one
 * after the other. What comes in from outside is 0: silence in a log-mel spectrogram, black in a picture. What is
 * masked is 0 too, or the clip's mean.
 */
export function augment(batch: LabelledClips, context: AugmentationContext): LabelledClips {
  const { settings, entries, seed, epoch } = context;
  return tf.tidy(() => {
    let changed: LabelledClips = { ...batch };
    let pending: Affine[] | null = null;
    const size = [batch.x.shape[1], batch.x.shape[2]] as const;
    for (const [i, layer] of settings.layers.entries()) {
      const randoms = entries.map((entry) => entryRandom(entry, i, settings, seed, epoch));
      if (isGeometric(layer)) {
        const before: readonly Affine[] = pending ?? entries.map(() => IDENTITY);
        pending = randoms.map((random, row) =>
          random ? compose(before[row]!, drawAffine(layer, random, size)) : before[row]!,
        );
        continue;
      }
      if (pending) changed = { ...changed, x: resample(changed.x, pending) };
      pending = null;
      changed = applyLayer(layer, changed, randoms, context.inUnitRange);
    }
    return pending ? { ...changed, x: resample(changed.x, pending) } : changed;
  });
}

function applyLayer(
  layer: Exclude<Augmentation, GeometricLayer>,
  { x, y }: LabelledClips,
  randoms: readonly (Random | null)[],
  inUnitRange: boolean,
): LabelledClips {
  switch (layer.className) {
    case 'RandomBlur': {
      const sigmas = randoms.map((random) => (random ? random() * layer.sigma : 0));
      return { x: gaussianBlur(x, sigmas, layer.sigma), y };
    }
    case 'RandomBrightness': {
      const deltas = randoms.map((random) => (random ? (2 * random() - 1) * layer.delta : 0));
      const brighter = tf.add(x, tf.tensor4d(deltas, [deltas.length, 1, 1, 1])) as tf.Tensor4D;
      return { x: inUnitRange ? tf.clipByValue(brighter, 0, 1) : brighter, y };
    }
    case 'TimeMasking':
      return { x: maskBands(x, 2, layer, randoms), y };
    case 'FrequencyMasking':
      return { x: maskBands(x, 1, layer, randoms), y };
    case 'MixUp':
      return mixUp(
        { x, y },
        randoms.map((random) => (random ? drawBeta(layer.alpha, random) : 1)),
      );
  }
}
