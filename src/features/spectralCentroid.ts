import Meyda from 'meyda';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { frameCount } from './frames.ts';
import { powerSpectrogram } from './spectrum.ts';

/**
 * `librosa.feature.spectral_centroid(y=y, sr=22050, …)`: the mean frequency of each frame, weighted by
 * magnitude. Meyda's extractor gives it in bins, and NaN for silence, where librosa gives 0.
 *
 * @param pcm mono at {@link SAMPLE_RATE}
 * @returns one value a frame, in Hz
 */
export function spectralCentroid(
  pcm: Float32Array,
  { nFft, hop }: { nFft: number; hop: number },
): Float32Array {
  const hz = new Float32Array(frameCount(pcm.length, hop));
  const ampSpectrum = new Float32Array(nFft / 2 + 1);
  powerSpectrogram(pcm, nFft, hop, (frame, power) => {
    for (let bin = 0; bin < power.length; bin++) ampSpectrum[bin] = Math.sqrt(power[bin]!);
    const bins = Meyda.featureExtractors.spectralCentroid({ ampSpectrum });
    hz[frame] = Number.isNaN(bins) ? 0 : (bins * SAMPLE_RATE) / nFft;
  });
  return hz;
}
