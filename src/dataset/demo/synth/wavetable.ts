import { SAMPLE_RATE } from '../../../audio/pcm.ts';

const SIZE = 2048;
/** Index mask for a phase counted in table samples. */
export const TABLE_MASK = SIZE - 1;
export const TABLE_SIZE = SIZE;

/** One period of a sine, with the first sample repeated at the end for interpolation. */
const SINE_TABLE = Float32Array.from({ length: SIZE + 1 }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE));

/** Amplitude of the k-th harmonic (k from 1). */
const HARMONICS = {
  sine: (k: number) => (k === 1 ? 1 : 0),
  triangle: (k: number) => (k % 2 ? (k % 4 === 1 ? 1 : -1) / (k * k) : 0),
  square: (k: number) => (k % 2 ? 1 / k : 0),
  saw: (k: number) => 1 / k,
  pulse: (k: number) => Math.sin(Math.PI * k * 0.22) / k,
  /** Drawbars 16', 8', 5 1/3', 4', 2' of a tonewheel organ, the fundamental being the 16'. */
  organ: (k: number) => [0, 0.8, 1, 0.7, 0.5, 0, 0.15, 0, 0.35][k] ?? 0,
  /** Closed pipe: strong odd harmonics that fall steeply. */
  clarinet: (k: number) => (k % 2 ? 1 : 0.12) / k ** 1.4,
  flute: (k: number) => [0, 1, 0.35, 0.12, 0.05, 0.02][k] ?? 0,
} satisfies Record<string, (k: number) => number>;

export type Waveform = keyof typeof HARMONICS;

const cache = new Map<string, Float32Array>();

function build(topHz: number, amplitude: (k: number) => number): Float32Array {
  const table = new Float32Array(SIZE + 1);
  const count = Math.max(1, Math.floor(SAMPLE_RATE / 2 / topHz));
  for (let k = 1; k <= count; k++) {
    const a = amplitude(k);
    if (a === 0) continue;
    for (let i = 0, at = 0; i < SIZE; i++, at = (at + k) & TABLE_MASK) table[i]! += a * SINE_TABLE[at]!;
  }
  table[SIZE] = table[0]!;
  return table;
}

/** One period without any harmonic above Nyquist for a fundamental of `hz`; shared, read only. */
export function wavetable(wave: Waveform, hz: number): Float32Array {
  const band = Math.ceil(4 * Math.log2(hz / 20));
  const key = `${wave}:${band}`;
  let table = cache.get(key);
  if (!table) {
    table = build(20 * 2 ** (band / 4), HARMONICS[wave]);
    cache.set(key, table);
  }
  return table;
}

/** One period of a sung or blown tone: harmonics weighted by resonances at fixed frequencies in Hz. */
export function formantTable(formants: readonly number[], hz: number): Float32Array {
  return build(hz * 1.05, (k) => {
    let gain = 0.02;
    formants.forEach((centre, i) => {
      const offset = (k * hz - centre) / (70 + 0.07 * centre);
      gain += 0.7 ** i / (1 + offset * offset);
    });
    return gain / k ** 0.7;
  });
}
