import { z } from 'zod';
import { callbackSchema } from './callbacks.ts';
import { metrics } from './history.ts';

export const trainingSettingsSchema = z.strictObject({
  batchSize: z.int().positive().default(32),
  epochs: z.int().positive(),
  /** Adam's. */
  learningRate: z.number().positive(),
  /** Fixes the order of the clips; weights and dropout have their seed from `buildModel`. */
  seed: z.int(),
  callbacks: z.array(callbackSchema).default([]),
  /**
   * The epoch with the best value of this gives the final weights; null keeps those of the last epoch. An
   * EarlyStopping with restoreBestWeights overrides it with its own monitor, as in Keras.
   */
  monitor: z.enum(metrics).nullable().default('valLoss'),
});

export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;
