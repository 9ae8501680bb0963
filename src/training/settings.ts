import { z } from 'zod';
import { augmentationSettingsSchema, NO_AUGMENTATION } from './augmentation/settings.ts';
import { callbackSchema } from './callbacks.ts';
import { metrics } from './history.ts';
import { optimizerSettingsSchema } from './optimizerSettings.ts';

/** Share of every label that all genres share alike, in the training loss and the validation loss. */
export const labelSmoothingSchema = z.number().min(0).lt(1);

/**
 * Momentum of an exponential moving average of all weights, which then validates, is kept as the best and is what the
 * run ends with; null keeps to the weights themselves.
 */
export const emaSchema = z.number().min(0).lt(1).nullable();

/**
 * Share of the training tracks that is trained on (of the clips, where the split is by clip), of every genre alike and
 * at least one of each; a smaller share is a part of a larger one.
 */
export const trainingShareSchema = z.number().gt(0).max(1);

/** Share of the training tracks that have the label of another genre; a larger share has a smaller one's too. */
export const labelNoiseSchema = z.number().min(0).max(1);

/**
 * Standard deviation of Gaussian noise in every clip, of training, validation and test, the same whenever a clip is
 * shown; in the units of the network's input, where decibels and pixels are 0..1.
 */
export const inputNoiseSchema = z.number().min(0).max(0.5);

export const trainingSettingsSchema = z.strictObject({
  batchSize: z.int().positive().default(32),
  epochs: z.int().positive(),
  optimizer: optimizerSettingsSchema,
  /** See {@link labelSmoothingSchema}. */
  labelSmoothing: labelSmoothingSchema.default(0),
  /** See {@link emaSchema}. */
  ema: emaSchema.default(null),
  /** See {@link trainingShareSchema}. */
  trainingShare: trainingShareSchema.default(1),
  /** See {@link labelNoiseSchema}. */
  labelNoise: labelNoiseSchema.default(0),
  /** See {@link inputNoiseSchema}. */
  inputNoise: inputNoiseSchema.default(0),
  /** Of the training clips. */
  augmentation: augmentationSettingsSchema.default(NO_AUGMENTATION),
  /** Fixes the order of the clips and their augmentation; weights and dropout have their seed from `buildModel`. */
  seed: z.int(),
  callbacks: z.array(callbackSchema).default([]),
  /**
   * The epoch with the best value of this gives the final weights; null keeps those of the last epoch. An
   * EarlyStopping with restoreBestWeights overrides it with its own monitor, as in Keras.
   */
  monitor: z.enum(metrics).nullable().default('valLoss'),
});

export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;
