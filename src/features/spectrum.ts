import Meyda from 'meyda';

interface ComplexSpectrum {
  real: Float64Array;
  imag: Float64Array;
}
type Spectrum = (frame: Float64Array) => ComplexSpectrum;

const spectra = new Map<number, Spectrum>();

/**
 * Meyda is one mutable object that caches banks for the first buffer size it sees and never rebuilds
 * them, so each FFT size gets a clone of its own. The frame arrives windowed: Meyda's own windows are
 * symmetric, librosa's are periodic.
 */
function spectrumOf(nFft: number): Spectrum {
  let spectrum = spectra.get(nFft);
  if (!spectrum) {
    const meyda = Object.assign({}, Meyda, { bufferSize: nFft, windowingFunction: 'rect' });
    // Meyda's types know neither Float64Array frames nor the Float64Arrays it answers them with.
    spectrum = (frame) => meyda.extract('complexSpectrum', frame as never) as unknown as ComplexSpectrum;
    spectra.set(nFft, spectrum);
  }
  return spectrum;
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

/** Number of frames that {@link powerSpectrogram} gives for `samples` samples. */
export function frameCount(samples: number, hop: number): number {
  return 1 + Math.floor(samples / hop);
}

/**
 * `np.abs(librosa.stft(y, n_fft, hop_length)) ** 2` (`center=True`, zero padding, periodic Hann),
 * one frame at a time so that no whole spectrogram has to be held.
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
  const spectrum = spectrumOf(nFft);
  const frame = new Float64Array(nFft);
  const power = new Float64Array(nFft / 2 + 1);
  const frames = frameCount(pcm.length, hop);
  for (let f = 0; f < frames; f++) {
    const start = f * hop - nFft / 2;
    for (let i = 0; i < nFft; i++) frame[i] = (pcm[start + i] ?? 0) * window[i]!;
    const { real, imag } = spectrum(frame);
    for (let k = 0; k < power.length; k++) power[k] = real[k]! * real[k]! + imag[k]! * imag[k]!;
    onFrame(f, power);
  }
}
