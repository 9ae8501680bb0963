import { type Complex, complexOf } from '../complex.ts';

/** What does not change between transforms of one length. */
interface Plan {
  /** Where each sample goes: its index with the bits in reverse. */
  reversed: Uint32Array;
  /** e^(−πik/half) at half + k, for the stages half = 1, 2, 4, … */
  turns: Complex;
}

const plans = new Map<number, Plan>();

function planFor(n: number): Plan {
  let plan = plans.get(n);
  if (!plan) {
    const reversed = new Uint32Array(n);
    for (let i = 1; i < n; i++) reversed[i] = (reversed[i >> 1]! >> 1) | (i & 1 ? n >> 1 : 0);
    const turns = complexOf(n);
    for (let half = 1; half < n; half *= 2) {
      for (let k = 0; k < half; k++) {
        turns.real[half + k] = Math.cos((Math.PI * k) / half);
        turns.imag[half + k] = -Math.sin((Math.PI * k) / half);
      }
    }
    plan = { reversed, turns };
    plans.set(n, plan);
  }
  return plan;
}

/**
 * The discrete Fourier transform, `numpy.fft.fft`, in place (Cooley & Tukey 1965, radix 2). Its numbers are those of
 * Meyda's, which makes objects of all of them and takes four times as long: too long for Griffin-Lim's thousands.
 *
 * @param signal a power of two of samples
 * @returns the same arrays
 */
export function fft(signal: Complex): Complex {
  const { real, imag } = signal;
  const n = real.length;
  const { reversed, turns } = planFor(n);
  for (let i = 0; i < n; i++) {
    const j = reversed[i]!;
    if (j <= i) continue;
    const re = real[i]!;
    const im = imag[i]!;
    real[i] = real[j]!;
    imag[i] = imag[j]!;
    real[j] = re;
    imag[j] = im;
  }
  for (let half = 1; half < n; half *= 2) {
    for (let block = 0; block < n; block += 2 * half) {
      for (let k = 0; k < half; k++) {
        const i = block + k;
        const j = i + half;
        const cos = turns.real[half + k]!;
        const sin = turns.imag[half + k]!;
        const re = real[j]! * cos - imag[j]! * sin;
        const im = real[j]! * sin + imag[j]! * cos;
        real[j] = real[i]! - re;
        imag[j] = imag[i]! - im;
        real[i]! += re;
        imag[i]! += im;
      }
    }
  }
  return signal;
}
