import { powerToDb } from './decibels.ts';
import { melSpectrogram } from './melSpectrogram.ts';
import type { MfccSettings } from './settings.ts';

/**
 * `librosa.feature.mfcc(y=y, sr=22050, n_mfcc=…, n_fft=…, …)`: the orthonormal DCT-II of the mel bands in dB
 * (ref 1.0, top_db 80; no liftering).
 *
 * @param pcm mono at SAMPLE_RATE
 * @returns n_mfcc × frames, row-major, coefficient 0 (the level) first
 */
export function mfcc(
  pcm: Float32Array,
  settings: Pick<MfccSettings, 'nFft' | 'hop' | 'nMels' | 'fMin' | 'fMax' | 'nMfcc'>,
): Float32Array {
  return cepstrum(powerToDb(melSpectrogram(pcm, settings)), settings.nMels, settings.nMfcc);
}

/**
 * `scipy.fft.dct(bands, axis=0, type=2, norm='ortho')[:count]`
 * @param bands height × frames, row-major
 * @returns count × frames, row-major
 */
export function cepstrum(bands: Float32Array, height: number, count: number): Float32Array {
  const frames = bands.length / height;
  const coefficients = new Float32Array(count * frames);
  const sums = new Float64Array(frames);
  for (let k = 0; k < count; k++) {
    const scale = Math.sqrt((k === 0 ? 1 : 2) / height);
    sums.fill(0);
    for (let band = 0; band < height; band++) {
      const weight = scale * Math.cos((Math.PI * k * (2 * band + 1)) / (2 * height));
      const offset = band * frames;
      for (let frame = 0; frame < frames; frame++) sums[frame]! += weight * bands[offset + frame]!;
    }
    coefficients.set(sums, k * frames);
  }
  return coefficients;
}
