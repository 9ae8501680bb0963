import { powerToDbBelowPeak } from './decibels.ts';
import { frameCount } from './frames.ts';
import { powerSpectrogram } from './spectrum.ts';

/**
 * `librosa.power_to_db(np.abs(librosa.stft(y, …)) ** 2, ref=np.max, top_db=80)`, but for silence (see
 * {@link powerToDbBelowPeak}).
 *
 * @param pcm mono at SAMPLE_RATE
 * @returns n_fft/2 + 1 × frames, row-major, row 0 is 0 Hz; −80..0 dB
 */
export function linearSpectrogram(
  pcm: Float32Array,
  { nFft, hop }: { nFft: number; hop: number },
): Float32Array {
  const frames = frameCount(pcm.length, hop);
  const bins = new Float32Array((nFft / 2 + 1) * frames);
  powerSpectrogram(pcm, nFft, hop, (frame, power) => {
    for (let bin = 0; bin < power.length; bin++) bins[bin * frames + frame] = power[bin]!;
  });
  return powerToDbBelowPeak(bins);
}
