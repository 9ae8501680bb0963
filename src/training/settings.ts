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

export const trainingSettingsSchema = z.strictObject({
  batchSize: z.int().positive().default(32),
  epochs: z.int().positive(),
  optimizer: optimizerSettingsSchema,
  /** See {@link labelSmoothingSchema}. */
  labelSmoothing: labelSmoothingSchema.default(0),
  /** See {@link emaSchema}. */
  ema: emaSchema.default(null),
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
