import { TOP_DB } from '../decibels.ts';
import { frameCount } from '../frames.ts';
import { powerSpectrogram } from '../spectrum.ts';

/** How both sounds are looked at, whatever was adjusted: the usual frames. */
const N_FFT = 2048;
const HOP = 512;

/**
 * How far two spectrograms lie apart: the log-spectral distance, the root mean square of the differences in dB over
 * the bins of a frame, averaged over frames. What is more than 80 dB below the original's loudest point counts as 80.
 *
 * @param original mono at SAMPLE_RATE @param other as long
 * @returns dB; 0 for the same sound, and where the original is silent
 */
export function spectralDistance(original: Float32Array, other: Float32Array): number {
  const power = powers(original);
  let peak = 0;
  for (const value of power) if (value > peak) peak = value;
  if (peak === 0) return 0;
  const floor = peak * 10 ** (-TOP_DB / 10);
  const otherPower = powers(other);
  const bins = N_FFT / 2 + 1;
  let sum = 0;
  for (let frame = 0; frame < power.length; frame += bins) {
    let squares = 0;
    for (let at = frame; at < frame + bins; at++) {
      const db = 10 * Math.log10(Math.max(floor, otherPower[at]!) / Math.max(floor, power[at]!));
      squares += db * db;
    }
    sum += Math.sqrt(squares / bins);
  }
  return (sum * bins) / power.length;
}

/** Frame by frame. */
function powers(pcm: Float32Array): Float64Array {
  const bins = N_FFT / 2 + 1;
  const all = new Float64Array(bins * frameCount(pcm.length, HOP));
  powerSpectrogram(pcm, N_FFT, HOP, (frame, power) => all.set(power, frame * bins));
  return all;
}
