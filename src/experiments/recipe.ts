import { z } from 'zod';
import { clipSettingsSchema } from '../audio/clips.ts';
import { splitSettingsSchema } from '../dataset/split.ts';
import { featureSettingsSchema } from '../features/settings.ts';
import { architectures } from '../models/architectures/index.ts';
import { callbackSchema } from '../training/callbacks.ts';

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
  architecture: z.object({
    id: z.enum(architectures.map((a) => a.id)),
    /** Checked against the architecture's own schema when the model is built. */
    params: z.record(z.string(), z.unknown()),
  }),
  optimizer: z.object({
    name: z.literal('adam'),
    learningRate: z.number().positive().max(10),
  }),
  batchSize: z.int().min(1).max(512),
  epochs: z.int().min(1).max(2000),
  callbacks: z.array(callbackSchema),
  /** Which epoch's weights are kept as the best. */
  monitor: z.enum(['valLoss', 'valAccuracy']),
  /** Fixes random windows, weights, order and dropout. */
  seed: z.int().min(0).max(0xffffffff),
});

export type Recipe = z.infer<typeof recipeSchema>;
