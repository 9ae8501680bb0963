import { z } from 'zod';

const share = z.number().gt(0).max(1);
const masking = {
  share,
  masks: z.int().min(1).max(5),
  /** What a mask leaves: 0, or every row’s mean over time, of the clip as it comes to the mask. */
  value: z.enum(['silence', 'mean']).default('silence'),
};

/** One random change of the training clips; named as Keras's preprocessing layers and SpecAugment do. */
export const augmentationSchema = z.discriminatedUnion('className', [
  /** Mirrors left and right with probability one half: the clip runs backwards. */
  z.strictObject({ className: z.literal('RandomFlip') }),
  /** By up to `degrees` either way. */
  z.strictObject({ className: z.literal('RandomRotation'), degrees: z.number().gt(0).max(45) }),
  /** Time longer or shorter, 1 / (1 + factor) to 1 + factor times; frequencies stay. */
  z.strictObject({ className: z.literal('RandomStretch'), factor: share }),
  /** Gaussian, standard deviation 0..`sigma` rows and columns. */
  z.strictObject({ className: z.literal('RandomBlur'), sigma: z.number().gt(0).max(5) }),
  /** Both axes in or out, 1 / (1 + factor) to 1 + factor times. */
  z.strictObject({ className: z.literal('RandomZoom'), factor: share }),
  /** By up to these shares of the height and width either way. */
  z.strictObject({
    className: z.literal('RandomTranslation'),
    height: z.number().min(0).max(1),
    width: z.number().min(0).max(1),
  }),
  /** Adds up to ±`delta`: of 0..1, where it stays, 0.1 is 8 dB; features in other units are not kept in a range. */
  z.strictObject({ className: z.literal('RandomBrightness'), delta: share }),
  /** SpecAugment (Park et al. 2019): `masks` bands of time, each up to `share` of the clip, are covered. */
  z.strictObject({ className: z.literal('TimeMasking'), ...masking }),
  z.strictObject({ className: z.literal('FrequencyMasking'), ...masking }),
  /**
   * Mixup (Zhang et al. 2018): two clips and their labels mixed by a share from Beta(alpha, alpha). The other clip
   * comes from the batch, so that it changes from epoch to epoch in an enlarged training set too.
   */
  z.strictObject({ className: z.literal('MixUp'), alpha: z.number().gt(0).max(10) }),
]);
export type Augmentation = z.infer<typeof augmentationSchema>;

export const augmentationSettingsSchema = z.strictObject({
  /** Applied in this order, to training clips only. */
  layers: z.array(augmentationSchema).default([]),
  /**
   * `each-epoch`: every clip is changed anew whenever it is shown. A number: the training set is enlarged once by
   * that many changed copies of every clip, beside the clip itself, the same in every epoch.
   */
  copies: z.union([z.literal('each-epoch'), z.int().min(1).max(20)]).default('each-epoch'),
});
export type AugmentationSettings = z.infer<typeof augmentationSettingsSchema>;

export const NO_AUGMENTATION: AugmentationSettings = { layers: [], copies: 'each-epoch' };
