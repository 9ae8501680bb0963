import { type Complex, complexOf } from '../complex.ts';
import { hann } from '../spectrum.ts';
import { fft } from './fft.ts';

/** How a sound was cut into frames. */
export interface Frames {
  nFft: number;
  hop: number;
  /** Of the sound, in samples; it has 1 + ⌊length / hop⌋ frames. */
  length: number;
}

/**
 * `librosa.istft(D, n_fft, hop_length, length)`: each frame's inverse FFT, windowed and added up, divided by the sum of
 * the squared windows. As in `complexSpectrogram`, two frames share one FFT.
 *
 * @param spectrum frames × (n_fft/2 + 1), frame by frame
 * @returns `length` samples
 */
export function istft({ real, imag }: Complex, { nFft, hop, length }: Frames): Float64Array {
  const half = nFft / 2;
  const bins = half + 1;
  const frames = real.length / bins;
  const window = hann(nFft);
  // Real and imaginary parts exchanged, before and behind the FFT: that is its inverse.
  const swapped = complexOf(nFft);
  const sum = new Float64Array(length);
  for (let frame = 0; frame < frames; frame += 2) {
    const a = frame * bins;
    const b = frame + 1 < frames ? a + bins : -1;
    for (let k = 0; k <= half; k++) {
      const isReal = k === 0 || k === half;
      const aReal = real[a + k]!;
      const aImag = isReal ? 0 : imag[a + k]!;
      const bReal = b < 0 ? 0 : real[b + k]!;
      const bImag = b < 0 || isReal ? 0 : imag[b + k]!;
      swapped.imag[k] = aReal - bImag;
      swapped.real[k] = aImag + bReal;
      swapped.imag[(nFft - k) % nFft] = aReal + bImag;
      swapped.real[(nFft - k) % nFft] = bReal - aImag;
    }
    fft(swapped);
    addWindowed(sum, swapped.imag, window, frame * hop - half);
    if (b >= 0) addWindowed(sum, swapped.real, window, (frame + 1) * hop - half);
  }
  const weights = squaredWindows(frames, { nFft, hop, length });
  for (let i = 0; i < length; i++) sum[i]! /= (weights[i]! > Number.MIN_VALUE ? weights[i]! : 1) * nFft;
  return sum;
}

/** Adds `frame` × `window` from sample `start` on; what lies beyond the ends is left out. */
function addWindowed(sum: Float64Array, frame: Float64Array, window: Float64Array, start: number): void {
  const last = Math.min(frame.length, sum.length - start);
  for (let i = Math.max(0, -start); i < last; i++) sum[start + i]! += frame[i]! * window[i]!;
}

/** `librosa.filters.window_sumsquare`, without the padding at its ends. */
function squaredWindows(frames: number, { nFft, hop, length }: Frames): Float64Array {
  const sum = new Float64Array(length);
  const window = hann(nFft);
  for (let frame = 0; frame < frames; frame++) addWindowed(sum, window, window, frame * hop - nFft / 2);
  return sum;
}
