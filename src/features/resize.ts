interface Weights {
  /** First source pixel. */
  start: number;
  weights: Float64Array;
}

/**
 * Pillow's `Image.resize(…, BILINEAR)`: a triangle filter as wide as the scale when shrinking, so that no pixel
 * is passed over; rows first, then columns, rounded to bytes in between.
 *
 * @param data height × width × channels, row-major
 * @returns size × size × channels
 */
export function resizeBilinear(
  data: Uint8Array,
  height: number,
  width: number,
  channels: number,
  size: number,
): Uint8Array {
  const narrow = resizeAxis(data, height, width, channels, size);
  return resizeAxis(narrow, 1, height, size * channels, size);
}

/** Resizes the middle axis of outer × length × inner. */
function resizeAxis(
  data: Uint8Array,
  outer: number,
  length: number,
  inner: number,
  size: number,
): Uint8Array {
  if (length === size) return data;
  const resized = new Uint8Array(outer * size * inner);
  triangleFilter(length, size).forEach(({ start, weights }, to) => {
    for (let block = 0; block < outer; block++) {
      const from = (block * length + start) * inner;
      const out = (block * size + to) * inner;
      for (let k = 0; k < inner; k++) {
        let sum = 0.5;
        for (let i = 0; i < weights.length; i++) sum += weights[i]! * data[from + i * inner + k]!;
        resized[out + k] = sum;
      }
    }
  });
  return resized;
}

/** Pillow's `precompute_coeffs`. */
function triangleFilter(length: number, size: number): Weights[] {
  const scale = length / size;
  const support = Math.max(1, scale);
  return Array.from({ length: size }, (_, to) => {
    const centre = (to + 0.5) * scale;
    const start = Math.max(0, Math.floor(centre - support + 0.5));
    const end = Math.min(length, Math.floor(centre + support + 0.5));
    const weights = Float64Array.from({ length: end - start }, (_, i) =>
      Math.max(0, 1 - Math.abs((start + i - centre + 0.5) / support)),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    return { start, weights: weights.map((weight) => weight / sum) };
  });
}
