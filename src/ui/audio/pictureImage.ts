import type { FeatureView } from '../../features/featureView.ts';
import { MAGMA } from '../../features/magma.ts';

/** Screens are no wider; a track of ten minutes has fifty thousand frames. */
const MAX_COLUMNS = 1600;
/** Pixels up which a single row is drawn as a curve. */
const CURVE_HEIGHT = 96;
const OPAQUE = 0xff000000;

/** How one channel becomes colours. */
export type Palette = 'magma' | 'grey';

/**
 * A picture as coloured pixels, its lowest band at the bottom; neighbouring frames are averaged when there are
 * too many. A single row, such as the spectral centroid, is drawn as a curve; three channels are red, green, blue.
 */
export function pictureImage(picture: FeatureView, palette: Palette = 'magma'): ImageData {
  const columns = Math.min(picture.width, MAX_COLUMNS);
  const image = new ImageData(columns, picture.height === 1 ? CURVE_HEIGHT : picture.height);
  const pixels = new Uint32Array(image.data.buffer);
  if (picture.height === 1) drawCurve(pixels, picture, columns);
  else drawRows(pixels, picture, columns, palette);
  return image;
}

function drawRows(pixels: Uint32Array, picture: FeatureView, columns: number, palette: Palette): void {
  const { height, channels } = picture;
  for (let row = 0; row < height; row++) {
    const out = (height - 1 - row) * columns;
    for (let column = 0; column < columns; column++) {
      const at = (channel: number) => meanOf(picture, row, column, columns, channel);
      const value = at(0);
      if (channels === 3) pixels[out + column] = rgb(value, at(1), at(2));
      else pixels[out + column] = palette === 'magma' ? MAGMA[value]! : rgb(value, value, value);
    }
  }
}

function drawCurve(pixels: Uint32Array, picture: FeatureView, columns: number): void {
  pixels.fill(MAGMA[0]!);
  let before = -1;
  for (let column = 0; column < columns; column++) {
    const level = Math.round((meanOf(picture, 0, column, columns, 0) / 255) * (CURVE_HEIGHT - 1));
    const [from, to] = before < 0 ? [level, level] : [Math.min(before, level), Math.max(before, level)];
    for (let y = from; y <= to; y++) pixels[(CURVE_HEIGHT - 1 - y) * columns + column] = MAGMA[210]!;
    before = level;
  }
}

/** Mean of the frames that share a column, 0..255. */
function meanOf(
  { width, channels, data }: FeatureView,
  row: number,
  column: number,
  columns: number,
  channel: number,
) {
  const from = Math.floor((column * width) / columns);
  const to = Math.floor(((column + 1) * width) / columns);
  let sum = 0;
  for (let frame = from; frame < to; frame++) sum += data[(row * width + frame) * channels + channel]!;
  return Math.round(sum / (to - from));
}

/** A pixel of an ImageData as a little-endian word. */
const rgb = (red: number, green: number, blue: number) => (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0;
