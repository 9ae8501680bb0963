import * as tf from '@tensorflow/tfjs';
import { CELLS, type CellName } from './cells.ts';
import { SEQUENCE, SEQUENCE_GRAD, type SequenceAttrs } from './kernels.ts';

/**
 * The states of a recurrent layer, its gradients included: one kernel for the loop, one for the loop back, and the
 * gradient of the recurrent kernel as a product over all timesteps.
 * @param x the projected input with its bias, batch × timesteps × (gates · units)
 * @param recurrentKernel units × (gates · units)
 * @param mask batch × timesteps, 0 where the state passes unchanged; null for none
 * @returns batch × timesteps × units, or batch × units: the last state
 */
export function recurrentSequence(
  cell: CellName,
  x: tf.Tensor3D,
  recurrentKernel: tf.Tensor2D,
  mask: tf.Tensor2D | null,
  returnSequences: boolean,
): tf.Tensor {
  const [batch, timesteps] = x.shape;
  const units = recurrentKernel.shape[0];
  const { kept } = CELLS[cell];
  const attrs: SequenceAttrs = { cell };
  const run = tf.customGrad((...args) => {
    const [x, recurrentKernel, save] = args as [tf.Tensor3D, tf.Tensor2D, tf.GradSaveFunc];
    const trace = runKernel(SEQUENCE, { x, recurrentKernel, ...(mask && { mask }) }, attrs) as tf.Tensor3D;
    save([trace, recurrentKernel, ...(mask ? [mask] : [])]);
    const value = returnSequences
      ? block(trace, kept - 1, 1, timesteps)
      : tf.reshape(block(trace, kept - 1, timesteps, 1), [batch, units]);
    return {
      value,
      gradFunc: (dh, saved) => {
        const [trace, recurrentKernel, mask] = saved as [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D?];
        const inputs = { dh: dh as tf.Tensor, trace, recurrentKernel, ...(mask && { mask }) };
        const dx = runKernel(SEQUENCE_GRAD, inputs, attrs) as tf.Tensor3D;
        return [dx, recurrentKernelGrad(cell, block, trace, dx)];
      },
    };
  });
  return run(x, recurrentKernel);

  /** One of the trace's blocks, `count` rows from `first` on. */
  function block(trace: tf.Tensor3D, index: number, first: number, count: number): tf.Tensor3D {
    return tf.slice(trace, [0, first, index * units], [batch, count, units]);
  }
}

type Block = (trace: tf.Tensor3D, index: number, first: number, count: number) => tf.Tensor3D;

function recurrentKernelGrad(cell: CellName, block: Block, trace: tf.Tensor3D, dx: tf.Tensor3D): tf.Tensor {
  const timesteps = dx.shape[1];
  const before = block(trace, CELLS[cell].kept - 1, 0, timesteps);
  if (cell !== 'GRU') return product(before, dx);
  // Its last gate sees the state after the reset.
  const units = before.shape[2];
  const reset = block(trace, 1, 1, timesteps);
  const [dzr, dhh] = tf.split(dx, [2 * units, units], 2) as [tf.Tensor3D, tf.Tensor3D];
  return tf.concat([product(before, dzr), product(tf.mul(reset, before), dhh)], 1);
}

/** Sum over batch and timesteps of the outer products. */
function product(a: tf.Tensor3D, b: tf.Tensor3D): tf.Tensor2D {
  return tf.matMul(tf.reshape(a, [-1, a.shape[2]]), tf.reshape(b, [-1, b.shape[2]]), true);
}

function runKernel(name: string, inputs: Record<string, tf.Tensor>, attrs: SequenceAttrs): tf.Tensor {
  return tf.engine().runKernel(name, inputs, attrs as unknown as tf.NamedAttrMap);
}
