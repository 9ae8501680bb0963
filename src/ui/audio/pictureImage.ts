import { MAGMA } from '../../features/magma.ts';
import type { Picture } from '../../workers/audio.worker.ts';

/** Screens are no wider; a track of ten minutes has fifty thousand frames. */
const MAX_COLUMNS = 1600;

/** A mel picture as coloured pixels, its lowest band at the bottom; neighbouring frames are averaged when there are too many. */
export function pictureImage({ height, width, data }: Picture): ImageData {
  const columns = Math.min(width, MAX_COLUMNS);
  const image = new ImageData(columns, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < height; row++) {
    const out = (height - 1 - row) * columns;
    for (let column = 0; column < columns; column++) {
      const from = Math.floor((column * width) / columns);
      const to = Math.floor(((column + 1) * width) / columns);
      let sum = 0;
      for (let frame = from; frame < to; frame++) sum += data[row * width + frame]!;
      pixels[out + column] = MAGMA[Math.round(sum / (to - from))]!;
    }
  }
  return image;
}
