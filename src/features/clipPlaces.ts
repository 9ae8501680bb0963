import { SAMPLE_RATE } from '../audio/pcm.ts';
import type { ReadyMadeForm } from './asSpectrogram.ts';
import { bandCount, clipShape } from './clipShape.ts';
import { bandHz } from './melBank.ts';
import type { FeatureSettings } from './settings.ts';

/**
 * Where the rows and columns of a clip, as the network takes it, lie in the sound. The centre of the first one is
 * place 0, places between are allowed.
 */
export interface ClipPlaces {
  /** Seconds from the clip's start. */
  secondsAt(column: number): number;
  /** The band, coefficient or bin that a row shows; the lowest is 0. */
  bandAt(row: number): number;
  bands: number;
  /** Hz of a band. Null where rows are no frequencies. */
  hzAt: ((band: number) => number) | null;
}

/** @param form of the ready-made spectrograms whose form the sound takes; null where it is taken as sound */
export function clipPlaces(
  features: FeatureSettings,
  clipSeconds: number,
  form: Pick<ReadyMadeForm, 'framesPerSecond' | 'bands'> | null,
): ClipPlaces {
  const values = { ...features, picture: null };
  const [, frames] = clipShape(clipSeconds, values, form?.framesPerSecond);
  const bands = bandCount(features);
  const size = features.picture?.size;
  // A picture has its bottom at the end, and is squeezed into its size.
  const frameAt = (column: number) => (size ? ((column + 0.5) * frames) / size - 0.5 : column);
  return {
    // Frames of sound are centred at their place; one of a file stands for the stretch that it takes up.
    secondsAt: (column) =>
      form ? (frameAt(column) + 0.5) / form.framesPerSecond : (frameAt(column) * features.hop) / SAMPLE_RATE,
    bandAt: (row) => (size ? bands * (1 - (row + 0.5) / size) - 0.5 : row),
    bands,
    hzAt: hzOf(features, form?.bands),
  };
}

/** @param fileBands of which a network's band may be several, averaged */
function hzOf(features: FeatureSettings, fileBands: number | undefined): ClipPlaces['hzAt'] {
  if (features.kind === 'spectrogram') return (bin) => (bin * SAMPLE_RATE) / features.nFft;
  if (features.kind !== 'log-mel') return null;
  const nMels = fileBands ?? features.nMels;
  const group = nMels / features.nMels;
  return (band) => bandHz({ ...features, nMels }, band * group + (group - 1) / 2);
}
