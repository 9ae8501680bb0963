/** Enough that no beat is missed, few enough that ten minutes are read in a few milliseconds. */
const SAMPLES_PER_COLUMN = 512;

/** The lowest and highest sample of each column, interleaved: min, max, min, max, … */
export function envelope(pcm: Float32Array, columns: number): Float32Array {
  const out = new Float32Array(columns * 2);
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * pcm.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * pcm.length) / columns));
    const stride = Math.max(1, Math.floor((to - from) / SAMPLES_PER_COLUMN));
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i += stride) {
      const sample = pcm[i] ?? 0;
      if (sample < min) min = sample;
      if (sample > max) max = sample;
    }
    out[2 * column] = min;
    out[2 * column + 1] = max;
  }
  return out;
}
