import type { FeatureView } from '../../../features/featureView.ts';

/**
 * A clip as the network has it, to be drawn.
 * @param pixels height × width × channels; bytes are drawn as they are, floats between their least and greatest
 * @param rendered whether row 0 is the top, as of a picture, and not the lowest band
 */
export function clipView(
  pixels: Uint8Array | Float32Array,
  [height, width, channels]: readonly [number, number, number],
  rendered: boolean,
): FeatureView {
  const bytes = pixels instanceof Uint8Array ? pixels : scaled(pixels);
  const data = rendered ? upsideDown(bytes, height) : bytes;
  return { height, width, channels: channels === 3 ? 3 : 1, data, range: [0, 1] };
}

function scaled(values: Float32Array): Uint8Array {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const scale = greatest > least ? 255 / (greatest - least) : 0;
  return Uint8Array.from(values, (value) => Math.round((value - least) * scale));
}

function upsideDown(rows: Uint8Array, height: number): Uint8Array {
  const size = rows.length / height;
  const turned = new Uint8Array(rows.length);
  for (let row = 0; row < height; row++) {
    turned.set(rows.subarray(row * size, (row + 1) * size), (height - 1 - row) * size);
  }
  return turned;
}
