import { interpolateRdBu } from 'd3-scale-chromatic';

const OPAQUE = 0xff000000;

/**
 * Step 0..255 → pixel of an ImageData seen as little-endian 32-bit words: blue below the middle, white there, red above.
 * ColorBrewer's RdBu, which the colour-blind tell apart.
 */
export const DIVERGING = Uint32Array.from({ length: 256 }, (_, i) => {
  const [red, green, blue] = interpolateRdBu(1 - i / 255)
    .match(/\d+/g)!
    .map(Number) as [number, number, number];
  return (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0;
});
