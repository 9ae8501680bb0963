import * as tf from '@tensorflow/tfjs';

/**
 * Whether a call of tfjs's kernel `Sum` adds up all axes of floats but the last: the gradient of a bias, the
 * statistics of batch normalisation.
 * @returns null for every other sum
 */
export function columnSumInfo({
  inputs,
  attrs,
}: Parameters<tf.KernelFunc>[0]): { x: tf.TensorInfo; columns: number; outShape: number[] } | null {
  const x = inputs.x!;
  const { axis, keepDims } = attrs as unknown as { axis: number | number[]; keepDims: boolean };
  const axes = tf.util.parseAxisParam(axis, x.shape);
  const last = x.shape.length - 1;
  if (x.dtype !== 'float32' || last < 1 || axes.length !== last || axes.includes(last)) return null;
  const columns = x.shape[last]!;
  return { x, columns, outShape: keepDims ? [...axes.map(() => 1), columns] : [columns] };
}
