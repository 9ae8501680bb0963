import type { RgbaImage } from '../../features/recording.ts';
import { t } from '../../i18n.ts';

/** Far beyond any spectrogram; keeps a photo of a camera from taking all memory. */
const MOST_PIXELS = 4096;

/** A file that cannot be used as a picture. The message is for the user: what is wrong and what to do. */
export class PictureFileError extends Error {
  override readonly name = 'PictureFileError';
}

/**
 * The pixels of a PNG, JPG or WebP file as they are stored: no colour profile is applied. Browsers only, also in
 * a worker.
 * @throws PictureFileError
 */
export function decodePicture(file: Blob): Promise<RgbaImage> {
  return withBitmap(file, (bitmap) => {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  });
}

/** Decodes a picture only to see that it can be. @throws PictureFileError */
export function checkPicture(file: Blob): Promise<void> {
  return withBitmap(file, () => {});
}

async function withBitmap<T>(file: Blob, use: (bitmap: ImageBitmap) => T): Promise<T> {
  if (file.size === 0) throw new PictureFileError(t('The file is empty.'));
  const bitmap = await createImageBitmap(file, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  }).catch(() => {
    throw new PictureFileError(
      t('The picture cannot be decoded: the file is damaged, or no picture. Save it again as PNG.'),
    );
  });
  try {
    const { width, height } = bitmap;
    if (Math.max(width, height) > MOST_PIXELS)
      throw new PictureFileError(
        t('The picture is {width} × {height} pixels; at most {most} a side can be used. Make it smaller.', {
          width,
          height,
          most: MOST_PIXELS,
        }),
      );
    return use(bitmap);
  } finally {
    bitmap.close();
  }
}
