import { t } from '../i18n.ts';
import { type FeatureValues, toBytes } from './featureValues.ts';
import { MAGMA } from './magma.ts';
import type { RgbaImage } from './recording.ts';
import { resizeBilinear } from './resize.ts';
import type { FeatureSettings, PictureSettings } from './settings.ts';

/**
 * Renders a clip's features as an image file would hold them: low frequencies at the bottom, in magma or grey
 * (brighter is louder), then resized as Pillow does with BILINEAR. MFCCs and Hz are first scaled to bytes
 * between the clip's own least and greatest value, as a plot of one clip would be.
 * @returns size × size × channels, row 0 at the top
 */
export function renderPicture(values: FeatureValues, { mode, size }: PictureSettings): Uint8Array {
  const { height, width } = values;
  const { bytes } = toBytes(values);
  const channels = mode === 'colour' ? 3 : 1;
  const pixels = new Uint8Array(height * width * channels);
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width;
    for (let column = 0; column < width; column++) {
      const byte = bytes[from + column]!;
      const to = (row * width + column) * channels;
      if (mode === 'colour') setRgb(pixels, to, MAGMA[byte]!);
      else pixels[to] = byte;
    }
  }
  return resizeBilinear(pixels, height, width, channels, size);
}

/** @param word little-endian pixel of an ImageData */
function setRgb(pixels: Uint8Array, offset: number, word: number): void {
  pixels[offset] = word & 0xff;
  pixels[offset + 1] = (word >> 8) & 0xff;
  pixels[offset + 2] = (word >> 16) & 0xff;
}

/** @throws Error in words unless the features are rendered as a picture, the only form that an image file can take */
export function requirePicture(features: FeatureSettings): PictureSettings {
  if (features.picture) return features.picture;
  throw new Error(
    t(
      'The tracks are pictures; this recipe hears sound. Choose a recipe that starts from pictures, such as R1 or R2.',
    ),
  );
}

/**
 * An image file as the network sees it: RGB, or grey by ITU-R 601 luma (Pillow's `convert('L')`), then resized
 * as {@link renderPicture} does, whatever its proportions. What is transparent lies on white, as on a page.
 * @returns size × size × channels, row 0 at the top
 */
export function imageToPicture(image: RgbaImage, { mode, size }: PictureSettings): Uint8Array {
  const { height, width, data } = image;
  const channels = mode === 'colour' ? 3 : 1;
  const pixels = new Uint8Array(height * width * channels);
  for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
    const alpha = data[from + 3]! / 255;
    const red = onWhite(data[from]!, alpha);
    const green = onWhite(data[from + 1]!, alpha);
    const blue = onWhite(data[from + 2]!, alpha);
    if (mode === 'colour') {
      pixels[to] = red;
      pixels[to + 1] = green;
      pixels[to + 2] = blue;
    } else pixels[to] = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
  }
  return resizeBilinear(pixels, height, width, channels, size);
}

const onWhite = (value: number, alpha: number) => Math.round(value * alpha + 255 * (1 - alpha));
