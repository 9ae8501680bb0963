import { z } from 'zod';
import { seededRandom } from '../random.ts';
import { SAMPLE_RATE } from './pcm.ts';

/** The clip lengths offered, in seconds. */
export const CLIP_SECONDS = [1, 2, 3, 5, 10, 30] as const;

/** How a track is cut into clips. */
export const clipSettingsSchema = z.object({
  seconds: z.union(CLIP_SECONDS.map((n) => z.literal(n))),
  /** `consecutive`: one after another without overlap. A number: that many random windows, seeded. */
  windows: z.union([z.literal('consecutive'), z.int().min(1).max(64)]),
});

export type ClipSettings = z.infer<typeof clipSettingsSchema>;

/**
 * The share of a clip that may be missing at the end of a track before the clip is dropped. Tracks sold as
 * 30 s are often 29.9 s long (GTZAN's are): without it, 10 s clips would lose a third of each.
 */
export const MISSING_END = 0.05;

/**
 * Where the clips of a track start, in seconds, ascending; never empty. A track no longer than one clip gives
 * a single clip at 0, which {@link cutClip} pads with silence.
 * - `consecutive`: one after another from 0. A rest at the end makes a clip of its own only if at most
 *   {@link MISSING_END} of the clip is missing; it is dropped otherwise.
 * - a number of windows: that many, each uniformly placed within the track.
 * @param seed fixes the random windows; take another for each track (`seedFrom(seed, track.audioKey)`)
 * @throws RangeError if the duration is not a positive number
 */
export function clipStarts(durationSeconds: number, settings: ClipSettings, seed: number): number[] {
  if (!(durationSeconds > 0 && durationSeconds < Infinity)) {
    throw new RangeError(`A track must have a positive length; this one has ${durationSeconds} s.`);
  }
  const { seconds, windows } = settings;
  if (durationSeconds <= seconds) return [0];
  if (windows === 'consecutive') {
    const count = Math.floor(durationSeconds / seconds + MISSING_END);
    return Array.from({ length: count }, (_, i) => i * seconds);
  }
  const random = seededRandom(seed);
  const starts = Array.from({ length: windows }, () => random() * (durationSeconds - seconds));
  return starts.sort((a, b) => a - b);
}

/**
 * A copy of round(seconds × {@link SAMPLE_RATE}) samples from `startSeconds` on, with zeros where the track has ended.
 * @param pcm mono at {@link SAMPLE_RATE}
 * @throws RangeError if the start is negative
 */
export function cutClip(pcm: Float32Array, startSeconds: number, seconds: number): Float32Array {
  const start = Math.round(startSeconds * SAMPLE_RATE);
  if (!(start >= 0)) throw new RangeError(`A clip cannot start at ${startSeconds} s.`);
  const clip = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  clip.set(pcm.subarray(start, start + clip.length));
  return clip;
}
