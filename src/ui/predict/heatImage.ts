import { MAGMA } from '../../features/magma.ts';

/**
 * Probabilities as coloured pixels, one per genre and clip.
 * @param clipProbabilities clips × genres, row-major
 * @param order the genre of each row, from the top
 */
export function heatImage(clipProbabilities: Float32Array, order: readonly number[]): ImageData {
  const clips = clipProbabilities.length / order.length;
  const image = new ImageData(clips, order.length);
  const pixels = new Uint32Array(image.data.buffer);
  order.forEach((genre, row) => {
    for (let clip = 0; clip < clips; clip++) {
      const probability = clipProbabilities[clip * order.length + genre]!;
      pixels[row * clips + clip] = MAGMA[Math.round(probability * 255)]!;
    }
  });
  return image;
}
