import { audioFeatures } from '../audioFeatures.ts';
import { pitchKept } from './pitchKept.ts';
import { type AudibleSettings, resynthesize } from './resynthesize.ts';
import { spectralDistance } from './spectralDistance.ts';

/** A sound as its features kept it. */
export interface Reconstruction {
  /** Mono at SAMPLE_RATE, as long and as loud as the original, but never beyond ±1. */
  pcm: Float32Array;
  /** From the original, see {@link spectralDistance}; before it is made softer to stay within ±1. */
  distance: number;
  /** Of the original's, see {@link pitchKept}. */
  pitch: number;
  /** How many numbers it was made of. */
  values: number;
}

/** Every reconstruction of one sound and one form is the same. */
const SEED = 1;

/**
 * Makes features of a sound, and a sound of nothing but the features.
 * @param pcm mono at SAMPLE_RATE
 * @throws the signal's reason when it stops
 */
export async function reconstruct(
  pcm: Float32Array,
  features: AudibleSettings,
  signal?: AbortSignal,
): Promise<Reconstruction> {
  const values = audioFeatures(pcm, features);
  const sound = await resynthesize(values, features, {
    length: pcm.length,
    seed: SEED,
    ...(signal && { signal }),
  });
  const loudness = rms(sound);
  const asLoud = scaled(sound, loudness > 0 ? rms(pcm) / loudness : 0);
  return {
    pcm: scaled(asLoud, 1 / Math.max(1, peak(asLoud))),
    distance: spectralDistance(pcm, asLoud),
    pitch: pitchKept(pcm, asLoud),
    values: values.data.length,
  };
}

const scaled = (pcm: Float32Array, gain: number) => pcm.map((value) => value * gain);

const rms = (pcm: Float32Array) => Math.sqrt(pcm.reduce((sum, value) => sum + value ** 2, 0) / pcm.length);

const peak = (pcm: Float32Array) => pcm.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
