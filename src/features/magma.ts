import { interpolateMagma } from 'd3-scale-chromatic';

const opaque = 0xff000000;

/** Byte 0..255 → pixel of an ImageData seen as little-endian 32-bit words. */
export const MAGMA = Uint32Array.from({ length: 256 }, (_, i) => {
  const rgb = Number.parseInt(interpolateMagma(i / 255).slice(1), 16);
  return (opaque | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
});
