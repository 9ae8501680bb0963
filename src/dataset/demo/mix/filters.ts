import { SAMPLE_RATE } from '../../../audio/pcm.ts';

/** Second-order filter coefficients, a0 = 1. Formulas: R. Bristow-Johnson, Audio EQ Cookbook. */
export type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** Filters stay below this frequency, in Hz: the bilinear transform has no room at Nyquist. */
const HIGHEST = 0.48 * SAMPLE_RATE;

function corner(hz: number, q: number): { cos: number; alpha: number } {
  const w = (2 * Math.PI * Math.min(hz, HIGHEST)) / SAMPLE_RATE;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) };
}

export function lowPass(hz: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = corner(hz, q);
  const a0 = 1 + alpha;
  const b = (1 - cos) / 2 / a0;
  return [b, 2 * b, b, (-2 * cos) / a0, (1 - alpha) / a0];
}

export function highPass(hz: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = corner(hz, q);
  const a0 = 1 + alpha;
  const b = (1 + cos) / 2 / a0;
  return [b, -2 * b, b, (-2 * cos) / a0, (1 - alpha) / a0];
}

/** Constant 0 dB peak gain. */
export function bandPass(hz: number, q: number): Biquad {
  const { cos, alpha } = corner(hz, q);
  const a0 = 1 + alpha;
  return [alpha / a0, 0, -alpha / a0, (-2 * cos) / a0, (1 - alpha) / a0];
}

export function peak(hz: number, db: number, q = 1): Biquad {
  const { cos, alpha } = corner(hz, q);
  const a = 10 ** (db / 40);
  const a0 = 1 + alpha / a;
  return [(1 + alpha * a) / a0, (-2 * cos) / a0, (1 - alpha * a) / a0, (-2 * cos) / a0, (1 - alpha / a) / a0];
}

function shelf(hz: number, db: number, side: 1 | -1): Biquad {
  const { cos: c, alpha } = corner(hz, Math.SQRT1_2);
  const a = 10 ** (db / 40);
  const cos = side * c;
  const k = 2 * Math.sqrt(a) * alpha;
  const a0 = a + 1 + (a - 1) * cos + k;
  return [
    (a * (a + 1 - (a - 1) * cos + k)) / a0,
    (side * 2 * a * (a - 1 - (a + 1) * cos)) / a0,
    (a * (a + 1 - (a - 1) * cos - k)) / a0,
    (side * -2 * (a - 1 + (a + 1) * cos)) / a0,
    (a + 1 + (a - 1) * cos - k) / a0,
  ];
}

export const lowShelf = (hz: number, db: number): Biquad => shelf(hz, db, 1);
export const highShelf = (hz: number, db: number): Biquad => shelf(hz, db, -1);

/** Filters `x` in place (transposed direct form II). */
export function applyBiquad(x: Float32Array, [b0, b1, b2, a1, a2]: Biquad): void {
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < x.length; i++) {
    const input = x[i]!;
    const output = b0 * input + s1;
    s1 = b1 * input - a1 * output + s2;
    s2 = b2 * input - a2 * output;
    x[i] = output;
  }
}
