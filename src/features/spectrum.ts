import Meyda from 'meyda';
import { frameCount } from './frames.ts';

interface Complex {
  real: Float64Array;
  imag: Float64Array;
}
type Fft = (signal: Complex) => Complex;

const ffts = new Map<number, Fft>();

/**
 * Meyda is one mutable object that caches banks for the first buffer size it sees and never rebuilds
 * them, so each FFT size gets a clone of its own. The frame arrives windowed: Meyda's own windows are
 * symmetric, librosa's are periodic. Meyda hands a signal with `real` and `imag` to its FFT as it is;
 * its types do not know that, nor the Float64Arrays it answers with.
 */
function fftOf(nFft: number): Fft {
  let fft = ffts.get(nFft);
  if (!fft) {
    const meyda = Object.assign({}, Meyda, { bufferSize: nFft, windowingFunction: 'rect' });
    fft = ({ real, imag }) =>
      meyda.extract('complexSpectrum', { length: nFft, buffer: real.buffer, real, imag } as never) as never;
    ffts.set(nFft, fft);
  }
  return fft;
}

const windows = new Map<number, Float64Array>();

/** The periodic Hann window, `scipy.signal.get_window('hann', n)`. */
function hann(n: number): Float64Array {
  let window = windows.get(n);
  if (!window) {
    window = Float64Array.from({ length: n }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n));
    windows.set(n, window);
  }
  return window;
}

/**
 * `np.abs(librosa.stft(y, n_fft, hop_length)) ** 2` (`center=True`, zero padding, periodic Hann),
 * frame by frame, so that no whole spectrogram has to be held. Two real frames share one complex FFT
 * (Press et al., Numerical Recipes, "FFT of two real functions"): half the time.
 *
 * @param onFrame receives each frame's index and its n_fft/2 + 1 powers; the array is reused.
 */
export function powerSpectrogram(
  pcm: Float32Array,
  nFft: number,
  hop: number,
  onFrame: (index: number, power: Float64Array) => void,
): void {
  const window = hann(nFft);
  const fft = fftOf(nFft);
  const pair = { real: new Float64Array(nFft), imag: new Float64Array(nFft) };
  const even = new Float64Array(nFft / 2 + 1);
  const odd = new Float64Array(nFft / 2 + 1);
  const frames = frameCount(pcm.length, hop);
  for (let f = 0; f < frames; f += 2) {
    const evenSounds = windowed(pcm, f * hop - nFft / 2, window, pair.real);
    const oddSounds = windowed(pcm, (f + 1) * hop - nFft / 2, window, pair.imag);
    const { real, imag } = fft(pair);
    for (let k = 0; k < even.length; k++) {
      const mirror = (nFft - k) % nFft;
      const evenReal = real[k]! + real[mirror]!;
      const evenImag = imag[k]! - imag[mirror]!;
      const oddReal = imag[k]! + imag[mirror]!;
      const oddImag = real[mirror]! - real[k]!;
      even[k] = (evenReal * evenReal + evenImag * evenImag) / 4;
      odd[k] = (oddReal * oddReal + oddImag * oddImag) / 4;
    }
    // Rounding leaves a trace of one frame in the other, which counts only where that one is silent.
    if (!evenSounds) even.fill(0);
    if (!oddSounds) odd.fill(0);
    onFrame(f, even);
    if (f + 1 < frames) onFrame(f + 1, odd);
  }
}

/** `window` over the samples from `start`; zeros beyond the ends. @returns whether any is not zero */
function windowed(pcm: Float32Array, start: number, window: Float64Array, out: Float64Array): boolean {
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
