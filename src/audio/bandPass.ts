import { SAMPLE_RATE } from './pcm.ts';

/** Frequencies that are let through, in Hz. */
export interface Band {
  low: number;
  high: number;
}

/** Of each edge: 48 dB an octave. */
const ORDER = 8;
/** Nothing is heard below. */
export const LOWEST_HZ = 20;

/** y[n] = b0 x[n] + b1 x[n−1] + b2 x[n−2] − a1 y[n−1] − a2 y[n−2] */
type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/**
 * Lets through what lies in the band: Butterworth high-pass and low-pass of order 8, −3 dB at the edges, in cascaded
 * biquads. An edge that cuts nothing that could be heard is left out.
 * @param pcm mono at SAMPLE_RATE
 */
export function bandPass(pcm: Float32Array, { low, high }: Band): Float32Array {
  const filters = [
    ...(low > LOWEST_HZ ? butterworth('highpass', low) : []),
    ...(high < 0.49 * SAMPLE_RATE ? butterworth('lowpass', high) : []),
  ];
  const out = Float64Array.from(pcm);
  for (const filter of filters) run(filter, out);
  return Float32Array.from(out);
}

/** The bilinear transform of Butterworth's poles, a pair a biquad (Bristow-Johnson's Audio EQ Cookbook). */
function butterworth(type: 'highpass' | 'lowpass', hz: number): Biquad[] {
  const angle = (2 * Math.PI * hz) / SAMPLE_RATE;
  const cos = Math.cos(angle);
  return Array.from({ length: ORDER / 2 }, (_, pair) => {
    const quality = 1 / (2 * Math.cos((Math.PI * (2 * pair + 1)) / (2 * ORDER)));
    const alpha = Math.sin(angle) / (2 * quality);
    const gain = type === 'lowpass' ? 1 - cos : 1 + cos;
    const middle = type === 'lowpass' ? gain : -gain;
    const a0 = 1 + alpha;
    return [gain / 2 / a0, middle / a0, gain / 2 / a0, (-2 * cos) / a0, (1 - alpha) / a0];
  });
}

/** In place; transposed direct form II, from rest. */
function run([b0, b1, b2, a1, a2]: Biquad, samples: Float64Array): void {
  let [first, second] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    const y = b0 * x + first;
    first = b1 * x - a1 * y + second;
    second = b2 * x - a2 * y;
    samples[i] = y;
  }
}
