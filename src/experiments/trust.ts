import { z } from 'zod';

/** What the embeddings of the training clips look like: what lies far from all of them is none of the genres. */
const familiaritySchema = z.strictObject({
  /** Each genre's mean embedding, genres × dimensions, row-major. */
  means: z.array(z.number()),
  /** Standard deviation within the genres, of each dimension. */
  deviations: z.array(z.number().positive()),
  /** A track whose distance exceeds it is called none of the genres. */
  threshold: z.number().positive(),
});
export type Familiarity = z.infer<typeof familiaritySchema>;

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
