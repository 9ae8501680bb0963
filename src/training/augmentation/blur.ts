import * as tf from '@tensorflow/tfjs';

/** Standard deviations after which a Gaussian is cut off. */
const TRUNCATE = 3;
/** Below this a Gaussian's neighbours weigh nothing in float32. */
const SHARP = 0.1;

/**
 * Gaussian blur of every picture by its own standard deviation; 0 leaves it as it is. At the edges the kernel is
 * cut off and its rest weighs 1, so that they do not darken. The clips stand side by side as the channels of one
 * picture: a depthwise convolution then gives each its own kernel.
 * @param sigmas in rows and columns, one per picture
 * @param largest that a sigma can be; fixes the size of the kernel
 */
export function gaussianBlur(x: tf.Tensor4D, sigmas: readonly number[], largest: number): tf.Tensor4D {
  const [clips, height, width, channels] = x.shape;
  const joined = tf.reshape(tf.transpose(x, [1, 2, 0, 3]), [1, height, width, clips * channels]);
  const blurred = [0, 1].reduce(
    (picture, axis) => blurAxis(picture, axis as 0 | 1, sigmas, largest, channels),
    joined as tf.Tensor4D,
  );
  return tf.transpose(tf.reshape(blurred, [height, width, clips, channels]), [2, 0, 1, 3]);
}

function blurAxis(
  picture: tf.Tensor4D,
  axis: 0 | 1,
  sigmas: readonly number[],
  largest: number,
  channels: number,
): tf.Tensor4D {
  const length = picture.shape[1 + axis]!;
  const depth = sigmas.length * channels;
  const radius = Math.min(Math.ceil(TRUNCATE * largest), length - 1);
  const taps = 2 * radius + 1;
  const kernel = new Float32Array(taps * depth);
  const edge = new Float32Array(length * depth);
  for (const [i, sigma] of sigmas.entries()) {
    const gaussian = Array.from({ length: taps }, (_, tap) => weightOf(tap - radius, sigma));
    for (let c = i * channels; c < (i + 1) * channels; c++) {
      for (let tap = 0; tap < taps; tap++) kernel[tap * depth + c] = gaussian[tap]!;
      for (let at = 0; at < length; at++) edge[at * depth + c] = 1 / massInside(gaussian, radius, at, length);
    }
  }
  const along = (size: number): [number, number] => (axis === 0 ? [size, 1] : [1, size]);
  const filter = tf.tensor4d(kernel, [...along(taps), depth, 1]);
  return tf.mul(
    tf.depthwiseConv2d(picture, filter, 1, 'same'),
    tf.tensor4d(edge, [1, ...along(length), depth]),
  );
}

function weightOf(distance: number, sigma: number): number {
  if (sigma < SHARP) return distance === 0 ? 1 : 0;
  return Math.exp(-(distance ** 2) / (2 * sigma ** 2));
}

/** Sum of the weights that fall on the picture when the kernel stands at a place. */
function massInside(gaussian: readonly number[], radius: number, at: number, length: number): number {
  let mass = 0;
  for (let tap = 0; tap < gaussian.length; tap++) {
    const source = at + tap - radius;
    if (source >= 0 && source < length) mass += gaussian[tap]!;
  }
  return mass;
}
