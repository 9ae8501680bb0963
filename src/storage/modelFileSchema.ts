import { z } from 'zod';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { TRACK_KINDS } from '../dataset/track.ts';
import { recipeSchema } from '../experiments/recipe.ts';
import { trustSchema } from '../experiments/trust.ts';
import { TOP_DB } from '../features/decibels.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
/** A diverged run's losses are not numbers; JSON writes those as null. */
const loss = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

const epochRecordSchema = z.object({
  epoch: count,
  loss,
  accuracy: share,
  balancedAccuracy: share.nullable().default(null),
  valLoss: z.number().nullable(),
  valAccuracy: share.nullable(),
  valBalancedAccuracy: share.nullable().default(null),
  learningRate: z.number(),
  seconds: z.number().min(0),
});

/**
 * How this Melscope makes the network's input, besides the recipe's clips and features. A file that says
 * otherwise is refused rather than fed with other pictures than it was trained on. `scale` is that of decibels and
 * pixels; MFCCs and Hz come as they are.
 */
export const PREPROCESSING = {
  channels: 'mono',
  sampleRate: SAMPLE_RATE,
  resampler: 'kaiser-sinc',
  topDb: TOP_DB,
  scale: 'decibels -80..0 as 0..1 in 256 steps',
} as const;

const preprocessingSchema = z.object({
  channels: z.literal(PREPROCESSING.channels),
  sampleRate: z.literal(PREPROCESSING.sampleRate),
  resampler: z.literal(PREPROCESSING.resampler),
  topDb: z.literal(PREPROCESSING.topDb),
  scale: z.literal(PREPROCESSING.scale),
});

/** `melscope.json`: what the network's input and output mean, and how it came to be. */
export const melscopeJsonSchema = z.object({
  format: z.literal('melscope-model'),
  version: z.literal(1),
  name: z.string().min(1),
  preprocessing: preprocessingSchema,
  recipe: recipeSchema,
  genres: z.array(z.string().min(1)).min(2),
  inputShape: z.tuple([z.int().min(1), z.int().min(1), z.int().min(1)]),
  training: z.object({
    trainedAt: z.iso.datetime(),
    backend: z.string(),
    device: z.string(),
    seconds: z.number().min(0),
    bestEpoch: count,
    trackCounts: z.object({ train: count, validation: count, test: count }),
    leaky: z.boolean(),
    trainedOn: z.enum(TRACK_KINDS).default('audio'),
    framesPerSecond: z.number().positive().nullable().default(null),
    readyMade: z
      .object({ bands: z.int().min(1), seconds: z.number().positive(), fromPictures: z.boolean() })
      .optional(),
    builtInMusic: z.boolean(),
    history: z.array(epochRecordSchema),
    validationTrackAccuracy: share.nullable(),
  }),
  trust: trustSchema.nullable().default(null),
});

const weightSpecSchema = z.object({
  name: z.string(),
  shape: z.array(z.int().min(0)),
  dtype: z.literal('float32'),
});

/** `model.json` as tfjs writes a layers model, its weights in one file. */
export const modelJsonSchema = z.object({
  modelTopology: z.record(z.string(), z.unknown()),
  weightsManifest: z.tuple([
    z.object({ paths: z.tuple([z.literal('weights.bin')]), weights: z.array(weightSpecSchema) }),
  ]),
});

/** How long `weights.bin` must be. */
export function weightBytes(specs: readonly z.infer<typeof weightSpecSchema>[]): number {
  return specs.reduce(
    (sum, { shape }) => sum + shape.reduce((a, b) => a * b, Float32Array.BYTES_PER_ELEMENT),
    0,
  );
}
