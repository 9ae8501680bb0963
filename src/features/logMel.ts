import { powerToDbBelowPeak } from './decibels.ts';
import { type MelSettings, melSpectrogram } from './melSpectrogram.ts';

/**
 * `librosa.power_to_db(librosa.feature.melspectrogram(y, sr=22050, …), ref=np.max, top_db=80)`, but for silence
 * (see {@link powerToDbBelowPeak}).
 *
 * @param pcm mono at SAMPLE_RATE
 * @returns n_mels × frames, row-major, row 0 the lowest band; −80..0 dB
 */
export function logMel(pcm: Float32Array, settings: MelSettings): Float32Array {
  return powerToDbBelowPeak(melSpectrogram(pcm, settings));
}
