import { z } from 'zod';
import { type Interval, wilsonInterval } from '../evaluation/interval.ts';
import { reliabilityBinSchema } from './trust.ts';

const count = z.int().min(0);
const seconds = z.number().min(0);
/** Counts of tracks; rows true, columns predicted. */
const matrixSchema = z.array(z.array(count));
const calibrationSchema = z.strictObject({
  bins: z.array(reliabilityBinSchema),
  /** Expected calibration error, 0..1. */
  error: z.number().min(0).max(1),
});
/** How many of some recordings were called none of the genres. */
const calledForeignSchema = z.strictObject({ name: z.string(), called: count, of: z.int().min(1) });

/** The recipe on GTZAN's filtered lists: trained on one, tuned on the second, tested once on the third. */
const filteredSchema = z.strictObject({
  tracks: z.strictObject({ train: count, validation: count, test: count }),
  validation: matrixSchema,
  test: matrixSchema,
  temperature: z.number().positive(),
  /** Of the test tracks. */
  calibration: z.strictObject({ before: calibrationSchema, after: calibrationSchema }),
});

/** The shipped weights on recordings that they were not trained on, decoded and analysed by the app in a browser. */
const recordingsSchema = z.strictObject({
  matrix: matrixSchema,
  /** From the drop until the answer is on screen. */
  medianSeconds: seconds,
  longestSeconds: seconds,
});

/** What is known of the model that ships; null is what was not measured. */
export const modelCardSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  /** Of the model file. */
  bytes: z.int().min(1),
  genres: z.array(z.string()).min(2),
  trained: z.strictObject({
    /** ISO 8601. */
    at: z.iso.datetime(),
    recipe: z.strictObject({ id: z.string(), summary: z.string() }),
    tracks: z.int().min(1),
    source: z.string(),
    leftOut: z.string(),
  }),
  filtered: filteredSchema.nullable(),
  recordings: recordingsSchema.nullable(),
  /** Another collection, whose genres are the rows of the matrix. */
  emotify: z
    .strictObject({ genres: z.array(z.string()).min(1), matrix: matrixSchema, medianSeconds: seconds })
    .nullable(),
  foreign: z
    .strictObject({
      /** What is no music. */
      sounds: z.array(calledForeignSchema),
      /** Music, wrongly. */
      music: z.array(calledForeignSchema),
    })
    .nullable(),
  /** Sentences. */
  limits: z.array(z.string()),
  /** Commands, in order. */
  retrain: z.array(z.string()),
});
export type ModelCard = z.infer<typeof modelCardSchema>;

/** What a confusion matrix says in one figure. */
export interface Accuracy {
  right: number;
  of: number;
  /** 0..1. */
  share: number;
  /** 95 %. */
  interval: Interval;
}

/**
 * @param matrix rows true, columns predicted
 * @param rows the genre of each row; a genre that is not among the columns has no right answer and does not count
 * @param columns
 */
export function accuracyOf(
  matrix: readonly (readonly number[])[],
  rows: readonly string[],
  columns: readonly string[] = rows,
): Accuracy {
  let right = 0;
  let of = 0;
  rows.forEach((genre, row) => {
    const column = columns.indexOf(genre);
    if (column < 0) return;
    right += matrix[row]![column]!;
    of += matrix[row]!.reduce((a, b) => a + b, 0);
  });
  return { right, of, share: right / of, interval: wilsonInterval(right / of, of) };
}
