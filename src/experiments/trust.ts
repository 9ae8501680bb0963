import { z } from 'zod';
import type { ReliabilityBin } from '../evaluation/calibration.ts';
import type { Familiarity } from '../evaluation/familiarity.ts';

const share = z.number().min(0).max(1);

const familiaritySchema = z.strictObject({
  means: z.array(z.number()),
  deviations: z.array(z.number().positive()).min(1),
  threshold: z.number().positive(),
}) satisfies z.ZodType<Familiarity>;

export const reliabilityBinSchema = z.strictObject({
  from: share,
  to: share,
  count: z.int().min(0),
  confidence: share.nullable(),
  accuracy: share.nullable(),
}) satisfies z.ZodType<ReliabilityBin>;

/** How far a model's answers can be trusted, fitted on tracks that it was not trained on. */
export const trustSchema = z.strictObject({
  /** Of temperature scaling (Guo et al. 2017) on a track's probabilities; 1 changes nothing. */
  temperature: z.number().positive(),
  /** Tracks that it was fitted on. */
  tracks: z.int().min(1),
  /** How often it was right where it was so and so sure, with this temperature; none where it was not measured. */
  reliability: z.array(reliabilityBinSchema).default([]),
  /** Null where a model cannot tell what is foreign to it. */
  familiarity: familiaritySchema.nullable(),
});
export type Trust = z.infer<typeof trustSchema>;
