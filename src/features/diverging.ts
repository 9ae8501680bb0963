import { interpolateRdBu } from 'd3-scale-chromatic';

const OPAQUE = 0xff000000;

/** Steps on either side of the middle. */
export const DIVERGING_STEPS = 127;

/**
 * Step 0..254 → pixel of an ImageData seen as little-endian 32-bit words: blue below the middle, white there, red above.
 * ColorBrewer's RdBu, which the colour-blind tell apart.
 */
export const DIVERGING = Uint32Array.from({ length: 2 * DIVERGING_STEPS + 1 }, (_, i) => {
  const [red, green, blue] = interpolateRdBu(1 - i / (2 * DIVERGING_STEPS))
    .match(/\d+/g)!
    .map(Number) as [number, number, number];
  return (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0;
});
