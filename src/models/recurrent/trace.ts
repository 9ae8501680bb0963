import * as tf from '@tensorflow/tfjs';
import { CELLS, type CellName } from './cells.ts';

/** One of the trace's blocks (see `kernels.ts`), `count` rows from `first` on. */
export function traceBlock(
  trace: tf.Tensor3D,
  units: number,
  index: number,
  first: number,
  count: number,
): tf.Tensor3D {
  return tf.slice(trace, [0, first, index * units], [trace.shape[0], count, units]);
}

/**
 * The gradient of the recurrent kernel as a product over all timesteps.
 * @param dx gradient of the sequence's `x`
 */
export function recurrentKernelGrad(cell: CellName, trace: tf.Tensor3D, dx: tf.Tensor3D): tf.Tensor {
  const timesteps = dx.shape[1];
  const { kept, gates } = CELLS[cell];
  const units = dx.shape[2] / gates;
  const before = traceBlock(trace, units, kept - 1, 0, timesteps);
  if (cell !== 'GRU') return product(before, dx);
  // Its last gate sees the state after the reset.
  const reset = traceBlock(trace, units, 1, 1, timesteps);
  const [dzr, dhh] = tf.split(dx, [2 * units, units], 2) as [tf.Tensor3D, tf.Tensor3D];
  return tf.concat([product(before, dzr), product(tf.mul(reset, before), dhh)], 1);
}

/** Sum over batch and timesteps of the outer products. */
function product(a: tf.Tensor3D, b: tf.Tensor3D): tf.Tensor2D {
  return tf.matMul(tf.reshape(a, [-1, a.shape[2]]), tf.reshape(b, [-1, b.shape[2]]), true);
}
