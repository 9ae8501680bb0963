/** How loud a piece of sound is; 1 is full scale. */
export interface Level {
  /** Root mean square, 0..1. */
  rms: number;
  /** The largest magnitude, 0..1; a microphone cannot say what lay above. */
  peak: number;
}

export type Loudness = 'quiet' | 'good' | 'too loud';

/** Below it a room's noise and a device's own hiss drown the music: −55 dB of full scale. */
const QUIET_RMS = 10 ** (-55 / 20);
/** A sample this near to full scale was most likely cut off. */
const CLIPPED_PEAK = 0.99;

/** @returns zeros for no samples */
export function levelOf(samples: Float32Array): Level {
  let squares = 0;
  let peak = 0;
  for (const value of samples) {
    squares += value * value;
    peak = Math.max(peak, Math.abs(value));
  }
  return { rms: Math.min(1, Math.sqrt(squares / Math.max(1, samples.length))), peak: Math.min(1, peak) };
}

/** Whether something can be told from a recording of this level. */
export function loudness({ rms, peak }: Level): Loudness {
  if (peak >= CLIPPED_PEAK) return 'too loud';
  return rms < QUIET_RMS ? 'quiet' : 'good';
}

/** Decibels of full scale, at most 0; `floor` for anything below. */
export function decibelsOf(amplitude: number, floor: number): number {
  return Math.max(floor, Math.min(0, 20 * Math.log10(Math.max(Number.MIN_VALUE, amplitude))));
}
