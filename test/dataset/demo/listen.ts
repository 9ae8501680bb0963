import { SAMPLE_RATE } from '../../../src/audio/pcm.ts';

const WINDOW = 1024;
const HOP = 220;

const HANN = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
);
const COS = Float64Array.from({ length: WINDOW }, (_, i) => Math.cos((2 * Math.PI * i) / WINDOW));
const SIN = Float64Array.from({ length: WINDOW }, (_, i) => Math.sin((2 * Math.PI * i) / WINDOW));
const REVERSED = Array.from({ length: WINDOW }, (_, i) =>
  Number.parseInt(i.toString(2).padStart(Math.log2(WINDOW), '0').split('').reverse().join(''), 2),
);

/** Power of a Hann-windowed frame per frequency bin (radix-2 FFT, Cooley and Tukey). */
function framePower(x: Float32Array, start: number): Float64Array {
  const re = Float64Array.from(REVERSED, (i) => x[start + i]! * HANN[i]!);
  const im = new Float64Array(WINDOW);
  for (let size = 2; size <= WINDOW; size *= 2) {
    for (let block = 0; block < WINDOW; block += size) {
      for (let k = 0; k < size / 2; k++) {
        const [even, odd, w] = [block + k, block + k + size / 2, (k * WINDOW) / size];
        const a = re[odd]! * COS[w]! + im[odd]! * SIN[w]!;
        const b = im[odd]! * COS[w]! - re[odd]! * SIN[w]!;
        re[odd] = re[even]! - a;
        im[odd] = im[even]! - b;
        re[even]! += a;
        im[even]! += b;
      }
    }
  }
  return Float64Array.from({ length: WINDOW / 2 }, (_, k) => re[k]! ** 2 + im[k]! ** 2);
}

/** Power of every bin, frame by frame; computed once per signal. */
function spectrogram(x: Float32Array): Float64Array[] {
  let frames = spectrograms.get(x);
  if (!frames) {
    frames = [];
    for (let start = 0; start + WINDOW <= x.length; start += HOP) frames.push(framePower(x, start));
    spectrograms.set(x, frames);
  }
  return frames;
}
const spectrograms = new WeakMap<Float32Array, Float64Array[]>();

interface Frame {
  /** Seconds at the frame's middle. */
  time: number;
  power: number;
}

/** Power of the signal between two frequencies, frame by frame. */
export function bandPower(x: Float32Array, lowHz: number, highHz: number): Frame[] {
  const bin = SAMPLE_RATE / WINDOW;
  return spectrogram(x).map((power, i) => ({
    time: (i * HOP + WINDOW / 2) / SAMPLE_RATE,
    power: power.subarray(Math.round(lowHz / bin), Math.round(highHz / bin)).reduce((sum, p) => sum + p, 0),
  }));
}

/** Mean rise in power at each of `slots` equal places of a period of `period` seconds that starts at 0. */
export function onsetsByPlace(frames: readonly Frame[], period: number, slots: number): number[] {
  const sums = new Array<number>(slots).fill(0);
  for (let i = 2; i < frames.length; i++) {
    const rise = Math.sqrt(frames[i]!.power) - Math.sqrt(frames[i - 2]!.power);
    // A rise shows while the onset is still in the second half of the window.
    const place = ((frames[i]!.time + 0.012) % period) / period;
    sums[Math.round(place * slots) % slots]! += Math.max(0, rise);
  }
  const total = sums.reduce((a, b) => a + b, 0);
  return sums.map((s) => s / total);
}

/** Power in each of `slots` equal stretches of a period of `period` seconds that starts at 0. */
export function powerByPlace(frames: readonly Frame[], period: number, slots: number): number[] {
  const sums = new Array<number>(slots).fill(0);
  for (const { time, power } of frames) sums[Math.floor(((time % period) / period) * slots)]! += power;
  return sums;
}

/** Share of the whole track's power between two frequencies. */
export function powerShare(x: Float32Array, lowHz: number, highHz: number): number {
  const total = (frames: readonly Frame[]) => frames.reduce((sum, f) => sum + f.power, 0);
  return total(bandPower(x, lowHz, highHz)) / total(bandPower(x, 0, SAMPLE_RATE / 2));
}

/** Hz: mean frequency weighted by magnitude. */
export function centroid(x: Float32Array): number {
  let weighted = 0;
  let total = 0;
  for (const frame of spectrogram(x)) {
    frame.forEach((power, k) => {
      weighted += ((k * SAMPLE_RATE) / WINDOW) * Math.sqrt(power);
      total += Math.sqrt(power);
    });
  }
  return weighted / total;
}

/** Power of one frequency in a stretch of the signal (Goertzel's sum written out, Hann window). */
export function powerAt(x: Float32Array, hz: number, from = 0, to = x.length): number {
  let re = 0;
  let im = 0;
  for (let i = from; i < to; i++) {
    const w = x[i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i - from)) / (to - from)));
    re += w * Math.cos((2 * Math.PI * hz * i) / SAMPLE_RATE);
    im += w * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE);
  }
  return (re * re + im * im) / (to - from) ** 2;
}
