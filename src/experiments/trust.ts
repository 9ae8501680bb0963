import { z } from 'zod';
import type { Familiarity } from '../evaluation/familiarity.ts';

const familiaritySchema = z.strictObject({
  means: z.array(z.number()),
  deviations: z.array(z.number().positive()),
  threshold: z.number().positive(),
}) satisfies z.ZodType<Familiarity>;

/** How far a model's answers can be trusted, fitted on tracks that it was not trained on. */
export const trustSchema = z.strictObject({
  /** Of temperature scaling (Guo et al. 2017) on a track's probabilities; 1 changes nothing. */
  temperature: z.number().positive(),
  /** Tracks that it was fitted on. */
  tracks: z.int().min(1),
  /** Null where a model cannot tell what is foreign to it. */
  familiarity: familiaritySchema.nullable(),
});
export type Trust = z.infer<typeof trustSchema>;
