import { SAMPLE_RATE } from '../audio/pcm.ts';
import { frameCount } from './frames.ts';
import { type MelBand, melBank } from './melBank.ts';
import type { LogMelSettings } from './settings.ts';
import { powerSpectrogram } from './spectrum.ts';

/** Decibels between the loudest point of a clip and the floor of its picture (librosa's default). */
export const TOP_DB = 80;
const AMIN = 1e-10;

const banks = new Map<string, MelBand[]>();

function bankFor(settings: LogMelSettings): MelBand[] {
  const key = [settings.nFft, settings.nMels, settings.fMin, settings.fMax].join();
  let bank = banks.get(key);
  if (!bank) {
    bank = melBank(SAMPLE_RATE, settings.nFft, settings.nMels, settings.fMin, settings.fMax);
    banks.set(key, bank);
  }
  return bank;
}

/** Height (mel bands), width (frames) and channels of the picture of a clip of `samples` samples. */
export function logMelShape(samples: number, settings: LogMelSettings): [number, number, number] {
  return [settings.nMels, frameCount(samples, settings.hop), 1];
}

/**
 * `librosa.power_to_db(librosa.feature.melspectrogram(y, sr=22050, …), ref=np.max, top_db=80)`.
 *
 * @param pcm mono at {@link SAMPLE_RATE}
 * @returns n_mels × frames, row-major, row 0 the lowest band; −80..0 dB. Silence is 0 dB throughout
 *   in librosa (everything equals the reference); here it is −80, so that silence looks silent.
 */
export function logMel(pcm: Float32Array, settings: LogMelSettings): Float32Array {
  const bank = bankFor(settings);
  const frames = frameCount(pcm.length, settings.hop);
  const mel = new Float32Array(bank.length * frames);
  let peak = 0;
  powerSpectrogram(pcm, settings.nFft, settings.hop, (frame, power) => {
    for (let band = 0; band < bank.length; band++) {
      const { start, weights } = bank[band]!;
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[start + i]!;
      mel[band * frames + frame] = sum;
      if (sum > peak) peak = sum;
    }
  });
  return powerToDb(mel, peak);
}

function powerToDb(power: Float32Array, peak: number): Float32Array {
  if (peak <= AMIN) return power.fill(-TOP_DB);
  const reference = 10 * Math.log10(peak);
  for (let i = 0; i < power.length; i++) {
    power[i] = Math.max(-TOP_DB, 10 * Math.log10(Math.max(AMIN, power[i]!)) - reference);
  }
  return power;
}

/**
 * Decibels (−80..0) as bytes (0..255), the form in which pictures are kept and trained on: a quarter of
 * the memory of floats, with at most 0.16 dB of error.
 */
export function quantize(db: Float32Array): Uint8Array {
  return Uint8Array.from(db, (value) => Math.round(((value + TOP_DB) / TOP_DB) * 255));
}
