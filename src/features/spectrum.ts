import { type Complex, complexOf, type Fft } from './complex.ts';
import { frameCount } from './frames.ts';
import { meydaFft } from './meydaFft.ts';

const windows = new Map<number, Float64Array>();

/** The periodic Hann window, `scipy.signal.get_window('hann', n)`. */
export function hann(n: number): Float64Array {
  let window = windows.get(n);
  if (!window) {
    window = Float64Array.from({ length: n }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n));
    windows.set(n, window);
  }
  return window;
}

/**
 * `np.abs(librosa.stft(y, n_fft, hop_length)) ** 2` frame by frame, so that no whole spectrogram has to be held.
 *
 * @param onFrame receives each frame's index and its n_fft/2 + 1 powers; the array is reused.
 */
export function powerSpectrogram(
  pcm: Float32Array,
  nFft: number,
  hop: number,
  onFrame: (index: number, power: Float64Array) => void,
): void {
  const power = new Float64Array(nFft / 2 + 1);
  complexSpectrogram(pcm, nFft, hop, (frame, { real, imag }) => {
    for (let k = 0; k < power.length; k++) power[k] = real[k]! * real[k]! + imag[k]! * imag[k]!;
    onFrame(frame, power);
  });
}

/**
 * `librosa.stft(y, n_fft, hop_length)` (`center=True`, zero padding, periodic Hann), frame by frame. Two real frames
 * share one complex FFT (Press et al., Numerical Recipes, "FFT of two real functions"): half the time.
 *
 * @param onFrame receives each frame's index and its n_fft/2 + 1 bins; the arrays are reused.
 * @param fft a complex transform; features are Meyda's
 */
export function complexSpectrogram(
  pcm: Float32Array | Float64Array,
  nFft: number,
  hop: number,
  onFrame: (index: number, bins: Complex) => void,
  fft: Fft = meydaFft,
): void {
  const window = hann(nFft);
  const pair = complexOf(nFft);
  const even = complexOf(nFft / 2 + 1);
  const odd = complexOf(nFft / 2 + 1);
  const frames = frameCount(pcm.length, hop);
  for (let f = 0; f < frames; f += 2) {
    const evenSounds = windowed(pcm, f * hop - nFft / 2, window, pair.real);
    const oddSounds = windowed(pcm, (f + 1) * hop - nFft / 2, window, pair.imag);
    const { real, imag } = fft(pair);
    for (let k = 0; k <= nFft / 2; k++) {
      const mirror = (nFft - k) % nFft;
      even.real[k] = (real[k]! + real[mirror]!) / 2;
      even.imag[k] = (imag[k]! - imag[mirror]!) / 2;
      odd.real[k] = (imag[k]! + imag[mirror]!) / 2;
      odd.imag[k] = (real[mirror]! - real[k]!) / 2;
    }
    // Rounding leaves a trace of one frame in the other, which counts only where that one is silent.
    if (!evenSounds) silence(even);
    if (!oddSounds) silence(odd);
    onFrame(f, even);
    if (f + 1 < frames) onFrame(f + 1, odd);
  }
}

function silence({ real, imag }: Complex): void {
  real.fill(0);
  imag.fill(0);
}

/** `window` over the samples from `start`; zeros beyond the ends. @returns whether any is not zero */
function windowed(
  pcm: Float32Array | Float64Array,
  start: number,
  window: Float64Array,
  out: Float64Array,
): boolean {
  const first = Math.max(0, -start);
  const last = Math.min(out.length, pcm.length - start);
  let sounds = false;
  out.fill(0);
  for (let i = first; i < last; i++) {
    out[i] = pcm[start + i]! * window[i]!;
    if (out[i] !== 0) sounds = true;
  }
  return sounds;
}
