import { locale, t } from '../i18n.ts';
import { byteToDb, quantize, TOP_DB } from './decibels.ts';
import type { FeatureValues } from './featureValues.ts';
import { spectrogramFrames } from './frames.ts';
import { cepstrum } from './mfcc.ts';
import type { MelSpectrogram } from './recording.ts';
import { type FeatureSettings, MEL_BANDS } from './settings.ts';

/** The frames of `seconds` from `start` seconds on; fewer where it ends. */
export function cutSpectrogram(mel: MelSpectrogram, start: number, seconds: number): MelSpectrogram {
  const frames = spectrogramFrames(seconds, mel.framesPerSecond);
  // Rounding must not carry the last clip over the end.
  const first = Math.min(Math.round(start * mel.framesPerSecond), Math.max(0, mel.width - frames));
  const width = Math.min(frames, mel.width - first);
  const data = new Uint8Array(mel.height * width);
  for (let row = 0; row < mel.height; row++) {
    const from = row * mel.width + first;
    data.set(mel.data.subarray(from, from + width), row * width);
  }
  return { ...mel, width, data };
}

/**
 * The features of a ready-made log-mel spectrogram: its bands, or fewer when neighbours can be averaged (their
 * power, as a wider band would have it), in dB below the loudest point, at least −80; or the MFCCs of those.
 * The file's own FFT, hop and frequency range stay. Coefficient 0 of its MFCCs lacks the absolute level, which
 * the file does not hold.
 * @throws Error in words if the file does not hold what the features need
 */
export function spectrogramFeatures(mel: MelSpectrogram, features: FeatureSettings): FeatureValues {
  if (features.kind !== 'log-mel' && features.kind !== 'mfcc') {
    throw new Error(
      t(
        'The tracks are ready-made spectrograms, which hold mel bands only; this recipe needs {kind, select, spectrogram {a linear spectrogram} other {the spectral centroid}}. Choose a recipe on mel bands or MFCCs, or import the sound itself.',
        { kind: features.kind },
      ),
    );
  }
  const db = belowPeak(averagedBands(mel, features.nMels));
  return features.kind === 'log-mel'
    ? { height: features.nMels, width: mel.width, data: quantize(db) }
    : { height: features.nMfcc, width: mel.width, data: cepstrum(db, features.nMels, features.nMfcc) };
}

/** @returns nMels × width, in dB */
function averagedBands({ height, width, data }: MelSpectrogram, nMels: number): Float32Array {
  if (height === nMels) return Float32Array.from(data, byteToDb);
  const group = height / nMels;
  if (!Number.isInteger(group)) {
    throw new Error(cannotBeAveraged(height, nMels));
  }
  const power = new Float64Array(nMels * width);
  for (let row = 0; row < height; row++) {
    const out = Math.floor(row / group) * width;
    for (let frame = 0; frame < width; frame++) {
      power[out + frame]! += 10 ** (byteToDb(data[row * width + frame]!) / 10);
    }
  }
  return Float32Array.from(power, (sum) => 10 * Math.log10(sum / group));
}

const either = new Intl.ListFormat(locale, { type: 'disjunction' });

function cannotBeAveraged(height: number, nMels: number): string {
  const { min, max } = MEL_BANDS;
  const possible = Array.from({ length: height }, (_, i) => height / (i + 1)).filter(
    (bands) => Number.isInteger(bands) && bands >= min && bands <= max,
  );
  return possible.length > 0
    ? t(
        'The tracks are ready-made spectrograms of {height} mel bands, which cannot be made into {wanted}. Set the number of mel bands to {possible}.',
        { height, wanted: nMels, possible: either.format(possible.map(String)) },
      )
    : t(
        'The tracks are ready-made spectrograms of {height} mel bands, which cannot be made into {wanted}. Recipes have {min} to {max} mel bands: make the file with 64 or 128.',
        { height, wanted: nMels, min, max },
      );
}

/** Brings the loudest point to 0 dB; what lies at the file's floor throughout is silence and stays there. */
function belowPeak(db: Float32Array): Float32Array {
  let peak = -TOP_DB;
  for (const value of db) if (value > peak) peak = value;
  if (peak <= -TOP_DB) return db.fill(-TOP_DB);
  return db.map((value) => Math.max(-TOP_DB, value - peak));
}
