/** What the embeddings of the training tracks look like: what lies far from all of them is none of the genres. */
export interface Familiarity {
  /** Each genre's mean embedding, genres × dimensions, row-major. */
  means: number[];
  /** Standard deviation within the genres, of each dimension, but at least the median one; positive. */
  deviations: number[];
  /** A track whose {@link foreignness} exceeds it is called none of the genres. */
  threshold: number;
}

/** It is kept as JSON. */
const DIGITS = 3;

/**
 * What the embeddings of known tracks look like. A threshold must be measured on tracks that are not among them.
 * @param embeddings tracks × dimensions, the mean over each track's clips
 * @param labels the genre of each track
 * @throws Error where a genre has no track
 */
export function fitFamiliarity(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
): Omit<Familiarity, 'threshold'> {
  const tracks = labels.length;
  const dimensions = embeddings.length / tracks;
  const means = new Float64Array(classes * dimensions);
  const counts = new Int32Array(classes);
  for (let t = 0; t < tracks; t++) {
    counts[labels[t]!]!++;
    for (let d = 0; d < dimensions; d++)
      means[labels[t]! * dimensions + d]! += embeddings[t * dimensions + d]!;
  }
  if (counts.includes(0)) throw new Error('Every genre needs a track to be known by.');
  for (let i = 0; i < means.length; i++) means[i]! /= counts[Math.floor(i / dimensions)]!;
  const deviations = new Float64Array(dimensions);
  for (let t = 0; t < tracks; t++)
    for (let d = 0; d < dimensions; d++)
      deviations[d]! += (embeddings[t * dimensions + d]! - means[labels[t]! * dimensions + d]!) ** 2;
  for (let d = 0; d < dimensions; d++)
    deviations[d] = Math.sqrt(deviations[d]! / Math.max(1, tracks - classes));
  // A dimension in which the known tracks hardly vary would decide alone. Of floors up to the median, that one told
  // noise and speech from held-out music best.
  const typical = deviations.toSorted()[Math.floor(dimensions / 2)]! || 1;
  return {
    means: Array.from(means, rounded),
    deviations: Array.from(deviations, (deviation) => rounded(Math.max(typical, deviation))),
  };
}

const rounded = (value: number) => Number(value.toPrecision(DIGITS));

/**
 * How far a track lies from the genre that it is nearest to: the root mean square over the dimensions, in standard
 * deviations within the genres. Around 1 for a track like the known ones.
 * @param embedding the mean over the track's clips
 */
export function foreignness(
  embedding: ArrayLike<number>,
  { means, deviations }: Omit<Familiarity, 'threshold'>,
): number {
  const dimensions = deviations.length;
  let nearest = Number.POSITIVE_INFINITY;
  for (let mean = 0; mean < means.length; mean += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += ((embedding[d]! - means[mean + d]!) / deviations[d]!) ** 2;
    nearest = Math.min(nearest, Math.sqrt(sum / dimensions));
  }
  return nearest;
}

/** Clips of the tracks that thresholds are measured on: 30 s in clips of 5 s. */
const CLIPS_OF_A_TRACK = 6;
/**
 * By how much the square of the threshold grows with the variance of a mean over fewer clips. With a network with
 * statistics pooling, the farthest of GTZAN's held-out music (0.5 % of all stretches of 1, 2, 3, 4, 5 clips) lay at
 * 1.55, 1.24, 1.13, 1.06 and 1.02 times the threshold of whole tracks: 1.65 comes within 2 % of all of them.
 */
const GROWTH = 1.65;

/** The threshold for a recording of so many clips: a mean over few of them lies farther from every genre. */
export function thresholdFor(clips: number, { threshold }: Pick<Familiarity, 'threshold'>): number {
  return threshold * Math.sqrt(1 + GROWTH * Math.max(0, 1 / clips - 1 / CLIPS_OF_A_TRACK));
}
