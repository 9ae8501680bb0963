import Meyda from 'meyda';
import type { Complex, Fft } from './complex.ts';

const ffts = new Map<number, Fft>();

/**
 * Meyda's FFT. Meyda is one mutable object that caches banks for the first buffer size it sees and never rebuilds
 * them, so each FFT size gets a clone of its own. The frame arrives windowed: Meyda's own windows are
 * symmetric, librosa's are periodic. Meyda hands a signal with `real` and `imag` to its FFT as it is;
 * its types do not know that, nor the Float64Arrays it answers with.
 */
export const meydaFft: Fft = (signal) => {
  const nFft = signal.real.length;
  let fft = ffts.get(nFft);
  if (!fft) {
    const meyda = Object.assign({}, Meyda, { bufferSize: nFft, windowingFunction: 'rect' });
    fft = ({ real, imag }: Complex) =>
      meyda.extract('complexSpectrum', { length: nFft, buffer: real.buffer, real, imag } as never) as never;
    ffts.set(nFft, fft);
  }
  return fft(signal);
};
