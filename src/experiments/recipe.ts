import { z } from 'zod';
import { clipSettingsSchema } from '../audio/clips.ts';
import { splitSettingsSchema } from '../dataset/split.ts';
import { featureSettingsSchema } from '../features/settings.ts';
import { architectures } from '../models/architectures/index.ts';
import { augmentationSettingsSchema, NO_AUGMENTATION } from '../training/augmentation/settings.ts';
import { callbackSchema } from '../training/callbacks.ts';
import { optimizerSettingsSchema } from '../training/optimizerSettings.ts';
import {
  emaSchema,
  inputNoiseSchema,
  labelNoiseSchema,
  labelSmoothingSchema,
  trainingShareSchema,
} from '../training/settings.ts';

/** Training on top of a base that has learned other pictures before. */
export const transferSchema = z.strictObject({
  /** `file`: ImageNet weights from a file of the user's; `random`: none at hand, the base stays as it was drawn. */
  weights: z.enum(['file', 'random']),
  /** After the head has been trained: the base's last layers go on learning, at their own rate. Null: never. */
  unfreeze: z
    .strictObject({
      /** Layers with weights, counted from the base's end. */
      layers: z.int().min(1).max(400),
      learningRate: z.number().positive().max(10),
      epochs: z.int().min(1).max(2000),
    })
    .nullable(),
});
export type TransferSettings = z.infer<typeof transferSchema>;

/**
 * Everything that fixes a run: the same recipe on the same tracks, seed, backend and device gives the
 * same history. Plain JSON; `version` is raised when its meaning changes.
 */
export const recipeSchema = z.object({
  version: z.literal(1),
  /** The report's row, e.g. `R3.cnn`. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** What it is, and what was chosen where the report leaves a value open. */
  note: z.string(),
  features: featureSettingsSchema,
  clips: clipSettingsSchema,
  split: splitSettingsSchema,
  /** See {@link trainingShareSchema}. */
  trainingShare: trainingShareSchema.default(1),
  /** See {@link labelNoiseSchema}. */
  labelNoise: labelNoiseSchema.default(0),
  /** See {@link inputNoiseSchema}. */
  inputNoise: inputNoiseSchema.default(0),
  architecture: z.object({
    id: z.enum(architectures.map((a) => a.id)),
    /** Checked against the architecture's own schema when the model is built. */
    params: z.record(z.string(), z.unknown()),
  }),
  /**
   * Whether every feature (a band, a coefficient; of a picture a channel) is brought to mean 0 and standard
   * deviation 1, as fitted on the training clips.
   */
  standardize: z.boolean().default(false),
  /** For an architecture on a pretrained base; null trains all of it from random weights. */
  transfer: transferSchema.nullable().default(null),
  augmentation: augmentationSettingsSchema.default(NO_AUGMENTATION),
  optimizer: optimizerSettingsSchema,
  labelSmoothing: labelSmoothingSchema.default(0),
  ema: emaSchema.default(null),
  batchSize: z.int().min(1).max(512),
  epochs: z.int().min(1).max(2000),
  callbacks: z.array(callbackSchema),
  /** Which epoch's weights are kept as the best. */
  monitor: z.enum(['valLoss', 'valAccuracy', 'valBalancedAccuracy']),
  /** How the clips of a track decide on its genre. */
  vote: z.enum(['majority', 'mean']).default('mean'),
  /** Fixes random windows, weights, order and dropout. */
  seed: z.int().min(0).max(0xffffffff),
});

export type Recipe = z.infer<typeof recipeSchema>;
