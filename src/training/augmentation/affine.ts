import * as tf from '@tensorflow/tfjs';
import type { Random } from '../../random.ts';
import type { Augmentation } from './settings.ts';

/**
 * Where an output pixel's value comes from: x' = a·x + b·y + c, y' = d·x + e·y + f, as [a, b, c, d, e, f]; x counts
 * columns, y rows.
 */
export type Affine = readonly [number, number, number, number, number, number];

/** Height and width. */
export type Size = readonly [number, number];

export const IDENTITY: Affine = [1, 0, 0, 0, 1, 0];

const GEOMETRIC = [
  'RandomFlip',
  'RandomRotation',
  'RandomStretch',
  'RandomZoom',
  'RandomTranslation',
] as const;
export type GeometricLayer = Extract<Augmentation, { className: (typeof GEOMETRIC)[number] }>;

export function isGeometric(layer: Augmentation): layer is GeometricLayer {
  return GEOMETRIC.some((name) => name === layer.className);
}

/** One draw of a layer. Sizes change by a factor that is as likely to be 1 / k as k. */
export function drawAffine(layer: GeometricLayer, random: Random, [height, width]: Size): Affine {
  const eitherWay = () => 2 * random() - 1;
  switch (layer.className) {
    case 'RandomFlip':
      return random() < 0.5 ? scaling(-1, 1, [height, width]) : IDENTITY;
    case 'RandomRotation':
      return rotation(layer.degrees * eitherWay(), [height, width]);
    case 'RandomStretch':
      return scaling((1 + layer.factor) ** eitherWay(), 1, [height, width]);
    case 'RandomZoom': {
      const factor = (1 + layer.factor) ** eitherWay();
      return scaling(factor, factor, [height, width]);
    }
    case 'RandomTranslation':
      return translation(layer.width * width * eitherWay(), layer.height * height * eitherWay());
  }
}

/** Larger by these factors about the centre; a negative one mirrors. */
export function scaling(horizontal: number, vertical: number, [height, width]: Size): Affine {
  const [x, y] = [(width - 1) / 2, (height - 1) / 2];
  return [1 / horizontal, 0, x - x / horizontal, 0, 1 / vertical, y - y / vertical];
}

/** About the centre, counter-clockwise as one sees it with row 0 at the top. */
export function rotation(degrees: number, [height, width]: Size): Affine {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [(width - 1) / 2, (height - 1) / 2];
  return [cos, -sin, x - x * cos + y * sin, sin, cos, y - x * sin - y * cos];
}

/** To the right and downwards by so many columns and rows. */
export function translation(columns: number, rows: number): Affine {
  return [1, 0, -columns, 0, 1, -rows];
}

/** First one change of a picture, then another, as one. */
export function compose(first: Affine, second: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * s, a * q + b * t, a * r + b * u + c, d * p + e * s, d * q + e * t, d * r + e * u + f];
}

/**
 * Every picture of a batch changed by its own matrix; bilinear, 0 from outside (scipy's order 1, `grid-constant`).
 * @param matrices one per picture: with one for all, the WebGPU backend would be wrong
 */
export function resample(x: tf.Tensor4D, matrices: readonly Affine[]): tf.Tensor4D {
  const rows = matrices.map((matrix) => [...matrix, 0, 0]);
  if (tf.getBackend() !== 'cpu') return transform(x, rows);
  // tfjs's cpu kernel returns after the first picture.
  return tf.concat(rows.map((row, i) => transform(tf.slice(x, i, 1), [row])));
}

function transform(x: tf.Tensor4D, rows: number[][]): tf.Tensor4D {
  return tf.image.transform(x, tf.tensor2d(rows), 'bilinear', 'constant', 0);
}
