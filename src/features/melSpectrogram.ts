import { SAMPLE_RATE } from '../audio/pcm.ts';
import { frameCount } from './frames.ts';
import { type MelBand, melBank } from './melBank.ts';
import type { LogMelSettings } from './settings.ts';
import { powerSpectrogram } from './spectrum.ts';

export type MelSettings = Pick<LogMelSettings, 'nFft' | 'hop' | 'nMels' | 'fMin' | 'fMax'>;

const banks = new Map<string, MelBand[]>();

/** The mel bank of these settings, made once. */
export function bankFor(settings: MelSettings): MelBand[] {
  const key = [settings.nFft, settings.nMels, settings.fMin, settings.fMax].join();
  let bank = banks.get(key);
  if (!bank) {
    bank = melBank(SAMPLE_RATE, settings.nFft, settings.nMels, settings.fMin, settings.fMax);
    banks.set(key, bank);
  }
  return bank;
}

/**
 * `librosa.feature.melspectrogram(y, sr=22050, …)`
 *
 * @param pcm mono at {@link SAMPLE_RATE}
 * @returns power, n_mels × frames, row-major, row 0 the lowest band
 */
export function melSpectrogram(pcm: Float32Array, settings: MelSettings): Float32Array {
  const bank = bankFor(settings);
  const frames = frameCount(pcm.length, settings.hop);
  const mel = new Float32Array(bank.length * frames);
  powerSpectrogram(pcm, settings.nFft, settings.hop, (frame, power) => {
    for (let band = 0; band < bank.length; band++) {
      const { start, weights } = bank[band]!;
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[start + i]!;
      mel[band * frames + frame] = sum;
    }
  });
  return mel;
}
