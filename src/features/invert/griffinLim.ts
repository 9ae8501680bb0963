import { nextTask } from '../../nextTask.ts';
import { seededRandom } from '../../random.ts';
import { type Complex, complexOf } from '../complex.ts';
import { complexSpectrogram } from '../spectrum.ts';
import { fft } from './fft.ts';
import { type Frames, istft } from './istft.ts';

/** librosa's default of the fast variant (Perraudin, Balazs & Søndergaard 2013). */
const MOMENTUM = 0.99;
/** Where there is nothing, there is no phase either. */
const TINY = Number.MIN_VALUE;

export interface GriffinLimOptions extends Frames {
  /** More come closer; librosa's default is 32. */
  iterations: number;
  /** Of the phases to begin with. */
  seed: number;
  /** Stops between two iterations. */
  signal?: AbortSignal;
}

/**
 * `librosa.griffinlim(S, n_iter, momentum=0.99, length=length)`: a sound whose spectrogram has these magnitudes, as
 * nearly as may be, since the phases are not known. Lets other tasks run between iterations.
 *
 * @param magnitudes n_fft/2 + 1 × frames, row-major
 * @returns `length` samples
 * @throws the signal's reason when it stops
 */
export async function griffinLim(
  magnitudes: Float32Array,
  { iterations, seed, signal, ...frames }: GriffinLimOptions,
): Promise<Float32Array> {
  const wanted = byFrame(magnitudes, frames.nFft / 2 + 1);
  const bins = randomPhases(wanted, frames.nFft / 2 + 1, seed);
  const before = complexOf(wanted.length);
  for (let i = 0; i < iterations; i++) {
    await nextTask();
    signal?.throwIfAborted();
    // librosa's first step has no step before it, and `before` is zero.
    improve(bins, wanted, before, frames);
  }
  return Float32Array.from(istft(bins, frames));
}

/** One step: to the nearest spectrogram that a sound has, a little beyond it, and back to the wanted magnitudes. */
function improve(bins: Complex, wanted: Float64Array, before: Complex, frames: Frames): void {
  const share = MOMENTUM / (1 + MOMENTUM);
  const nearest = istft(bins, frames);
  const step = (frame: number, { real, imag }: Complex) => {
    const offset = frame * real.length;
    for (let k = 0; k < real.length; k++) {
      const at = offset + k;
      const re = real[k]! - share * before.real[at]!;
      const im = imag[k]! - share * before.imag[at]!;
      const scale = wanted[at]! / (Math.sqrt(re * re + im * im) + TINY);
      bins.real[at] = re * scale;
      bins.imag[at] = im * scale;
      before.real[at] = real[k]!;
      before.imag[at] = imag[k]!;
    }
  };
  complexSpectrogram(nearest, frames.nFft, frames.hop, step, fft);
}

/** Rows of bins → frame by frame. */
function byFrame(rows: Float32Array, bins: number): Float64Array {
  const frames = rows.length / bins;
  return Float64Array.from(rows, (_, i) => rows[(i % bins) * frames + Math.floor(i / bins)]!);
}

/** @param magnitudes frame by frame */
function randomPhases(magnitudes: Float64Array, bins: number, seed: number): Complex {
  const random = seededRandom(seed);
  const out = complexOf(magnitudes.length);
  const frames = magnitudes.length / bins;
  for (let bin = 0; bin < bins; bin++) {
    for (let frame = 0; frame < frames; frame++) {
      const at = frame * bins + bin;
      const phase = 2 * Math.PI * random();
      out.real[at] = magnitudes[at]! * Math.cos(phase);
      out.imag[at] = magnitudes[at]! * Math.sin(phase);
    }
  }
  return out;
}
