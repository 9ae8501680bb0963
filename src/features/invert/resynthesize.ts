import { byteToDb } from '../decibels.ts';
import type { FeatureValues } from '../featureValues.ts';
import type { FeatureSettings } from '../settings.ts';
import { griffinLim } from './griffinLim.ts';
import { melToMagnitudes } from './melToMagnitudes.ts';
import { mfccToMel } from './mfccToMel.ts';

/** Features that a sound can be made of. */
export type AudibleSettings = Exclude<FeatureSettings, { kind: 'spectral-centroid' }>;

/** librosa's default, at its default of four frames over every sample. */
const ITERATIONS = 32;
const FEWEST_ITERATIONS = 8;

/** Frames that overlap more tie each other more tightly, and each iteration costs more. */
const iterationsFor = ({ nFft, hop }: AudibleSettings) =>
  Math.min(ITERATIONS, Math.max(FEWEST_ITERATIONS, Math.round((ITERATIONS * 4 * hop) / nFft)));

interface ResynthesisOptions {
  /** Of the sound, in samples. */
  length: number;
  seed: number;
  /** Stops it. */
  signal?: AbortSignal;
}

/**
 * The sound of features, from nothing but them: from MFCCs to mel bands, to magnitudes, to phases. Decibels say nothing
 * of its level: their loudest point has power 1.
 *
 * @param values of a whole sound, as `audioFeatures` gives them
 * @returns `length` samples
 * @throws the signal's reason when it stops
 */
export function resynthesize(
  values: FeatureValues,
  features: AudibleSettings,
  options: ResynthesisOptions,
): Promise<Float32Array> {
  const { nFft, hop } = features;
  const iterations = iterationsFor(features);
  return griffinLim(magnitudesOf(values, features), { nFft, hop, iterations, ...options });
}

function magnitudesOf(values: FeatureValues, features: AudibleSettings): Float32Array {
  switch (features.kind) {
    case 'spectrogram':
      return Float32Array.from(values.data, (byte) => Math.sqrt(byteToPower(byte)));
    case 'log-mel':
      return melToMagnitudes(Float32Array.from(values.data, byteToPower), features);
    case 'mfcc':
      return melToMagnitudes(
        mfccToMel(Float32Array.from(values.data), features.nMfcc, features.nMels),
        features,
      );
  }
}

/** The floor of a picture stands for all that is softer: for silence. */
const byteToPower = (byte: number) => (byte === 0 ? 0 : 10 ** (byteToDb(byte) / 10));
