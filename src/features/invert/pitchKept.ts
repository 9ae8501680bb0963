import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { powerSpectrogram } from '../spectrum.ts';

/** 5.4 Hz a bin: enough to tell semitones apart from about 100 Hz on. */
const N_FFT = 4096;
const HOP = 512;
/** Hz: where melodies and chords lie. */
const RANGE = { from: 100, to: 2000 };
const NOTES = 12;

/**
 * How much of the notes is left: the mean over frames of the correlation between the two sounds' chroma, the power of
 * the twelve notes C, C♯, … B in whatever octave (100–2,000 Hz). Frames in which the original has none do not count.
 *
 * @param original mono at SAMPLE_RATE @param other as long
 * @returns 1: all of it; about 0: nothing; 0 too where the original has no notes
 */
export function pitchKept(original: Float32Array, other: Float32Array): number {
  const wanted = chroma(original);
  const got = chroma(other);
  const sounding = wanted.flatMap((notes, frame) =>
    notes.some((power) => power > 0) ? [correlation(notes, got[frame]!)] : [],
  );
  return sounding.reduce((sum, one) => sum + one, 0) / Math.max(1, sounding.length);
}

/** Of each frame, the power of each note, A first. */
function chroma(pcm: Float32Array): Float64Array[] {
  const frames: Float64Array[] = [];
  powerSpectrogram(pcm, N_FFT, HOP, (_, power) => {
    const notes = new Float64Array(NOTES);
    for (let bin = 1; bin < power.length; bin++) {
      const hz = (bin * SAMPLE_RATE) / N_FFT;
      if (hz >= RANGE.from && hz < RANGE.to) notes[noteOf(hz)]! += power[bin]!;
    }
    frames.push(notes);
  });
  return frames;
}

const noteOf = (hz: number) => ((Math.round(NOTES * Math.log2(hz / 440)) % NOTES) + NOTES) % NOTES;

/** Pearson's; 0 where one of them does not vary. */
function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((value, i) => {
    const da = value - meanA;
    const db = b[i]! - meanB;
    product += da * db;
    squareA += da * da;
    squareB += db * db;
  });
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
}
