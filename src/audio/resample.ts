import { FILTER, type SincTable, sincTable } from './sincTable.ts';

/** A table with one row per phase may hold this many coefficients (8 bytes each). */
const MAX_COEFFICIENTS = 1 << 19;
/** Rows of the table where the ratio has too many phases: interpolation between them errs by −118 dB. */
const INTERPOLATED_PHASES = 512;
/** Tables kept: files of one data set share a rate or two. */
const MAX_TABLES = 4;
/** Outputs of the same phase that are computed together, sharing each coefficient. */
const LANES = 4;
/** Output samples per block, roughly: block and coefficients should stay in the CPU's cache. */
const BLOCK = 2048;

/**
 * Changes the sample rate by a polyphase windowed-sinc low-pass (see {@link sincTable} for the filter and
 * how near it comes to soxr): linear phase, no delay, silence beyond both ends. The ratio is exact for
 * integer rates whose reduced ratio needs a table of moderate size (all usual rates); others interpolate
 * between the rows of a finer table.
 *
 * @param from Hz
 * @param to Hz
 * @returns ceil(length × to / from) samples, as `librosa.resample`; `x` itself when the rates are equal
 * @throws RangeError unless both rates are positive
 */
export function resample(x: Float32Array, from: number, to: number): Float32Array {
  if (!(from > 0 && to > 0)) throw new RangeError(`Cannot resample from ${from} to ${to} Hz.`);
  if (from === to) return x;
  const divisor = Number.isInteger(from) && Number.isInteger(to) ? greatestCommonDivisor(from, to) : 1;
  const up = to / divisor;
  const down = from / divisor;
  const out = new Float32Array(Math.ceil((x.length * up) / down));
  const table = cachedTable(up, down);
  if (table.phases === up) resampleExact(x, out, down, table);
  else resampleInterpolated(x, out, down / up, table);
  return out;
}

const tables = new Map<string, SincTable>();

function cachedTable(up: number, down: number): SincTable {
  const key = `${up}/${down}`;
  const known = tables.get(key);
  if (known) return known;
  const scale = Math.min(1, up / down);
  const exact = Number.isInteger(up) && (up * 2 * FILTER.zeros) / scale <= MAX_COEFFICIENTS;
  const table = sincTable(scale, exact ? up : INTERPOLATED_PHASES);
  if (tables.size >= MAX_TABLES) tables.delete(tables.keys().next().value!);
  tables.set(key, table);
  return table;
}

/** Output n lies at input position n × down / phases: a whole number of samples and one of `phases` offsets. */
function resampleExact(x: Float32Array, out: Float32Array, down: number, table: SincTable): void {
  const { phases, taps, before, coefficients } = table;
  const groups = Math.max(1, Math.round(BLOCK / (LANES * phases)));
  const groupIn = LANES * down;
  const groupOut = LANES * phases;
  const blockOut = new Float32Array(groups * groupOut);
  const blockIn = new Float64Array(groups * groupIn + taps);
  for (let start = 0, at = 0; start < out.length; start += blockOut.length, at += groups * groupIn) {
    fillBlock(blockIn, x, at - before);
    for (let group = 0; group < groups; group++) {
      for (let n = 0; n < phases; n++) {
        const phase = (n * down) % phases;
        let i = group * groupIn + (n * down - phase) / phases;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        const end = (phase + 1) * taps;
        for (let k = phase * taps; k < end; k++, i++) {
          const weight = coefficients[k]!;
          a += weight * blockIn[i]!;
          b += weight * blockIn[i + down]!;
          c += weight * blockIn[i + 2 * down]!;
          d += weight * blockIn[i + 3 * down]!;
        }
        const o = group * groupOut + n;
        blockOut[o] = a;
        blockOut[o + phases] = b;
        blockOut[o + 2 * phases] = c;
        blockOut[o + 3 * phases] = d;
      }
    }
    out.set(blockOut.subarray(0, Math.min(blockOut.length, out.length - start)), start);
  }
}

function resampleInterpolated(x: Float32Array, out: Float32Array, step: number, table: SincTable): void {
  const { phases, taps, before, coefficients } = table;
  const padded = new Float64Array(x.length + 2 * taps);
  padded.set(x, taps);
  for (let n = 0; n < out.length; n++) {
    const whole = Math.floor(n * step);
    const row = (n * step - whole) * phases;
    const k = Math.floor(row) * taps;
    const mix = row - Math.floor(row);
    const from = whole - before + taps;
    let sum = 0;
    // The row after the last is the first one a sample later: the table holds it as an extra row.
    for (let j = 0; j < taps; j++) {
      const near = coefficients[k + j]!;
      sum += padded[from + j]! * (near + mix * (coefficients[k + taps + j]! - near));
    }
    out[n] = sum;
  }
}

/** Copies the samples from index `from` on; beyond either end there is silence. */
function fillBlock(block: Float64Array, x: Float32Array, from: number): void {
  const first = Math.min(block.length, Math.max(0, -from));
  const last = Math.max(first, Math.min(block.length, x.length - from));
  block.fill(0, 0, first);
  for (let i = first; i < last; i++) block[i] = x[from + i]!;
  block.fill(0, last);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
