import { SAMPLE_RATE } from './pcm.ts';

/** −60 dB of full scale: below the noise of a cassette, above that of a 16-bit file's rounding. */
const SILENT_RMS = 10 ** (-60 / 20);
/** Samples in which something must sound to be heard: a tenth of a second. */
const MOMENT = SAMPLE_RATE / 10;

/**
 * Whether nothing sounds in a recording: no tenth of a second of it is louder than −60 dB of full scale. A constant
 * offset is no sound.
 * @param pcm mono at SAMPLE_RATE
 */
export function isSilence(pcm: Float32Array): boolean {
  for (let start = 0; start < pcm.length; start += MOMENT) {
    const moment = pcm.subarray(start, start + MOMENT);
    let sum = 0;
    let squares = 0;
    for (const value of moment) {
      sum += value;
      squares += value * value;
    }
    const variance = squares / moment.length - (sum / moment.length) ** 2;
    if (variance > SILENT_RMS ** 2) return false;
  }
  return true;
}
