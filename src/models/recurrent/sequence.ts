import * as tf from '@tensorflow/tfjs';
import { CELLS, type CellName } from './cells.ts';
import { SEQUENCE, SEQUENCE_GRAD, type SequenceAttrs } from './kernels.ts';
import { traceBlock } from './trace.ts';

/**
 * The states of a recurrent layer, its gradients included: one kernel for the loop, one for the loop back.
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
      ? traceBlock(trace, units, kept - 1, 1, timesteps)
      : tf.reshape(traceBlock(trace, units, kept - 1, timesteps, 1), [batch, units]);
    return {
      value,
      gradFunc: (dh, saved) => {
        const [trace, recurrentKernel, mask] = saved as [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D?];
        const inputs = { dh: dh as tf.Tensor, trace, recurrentKernel, ...(mask && { mask }) };
        return runKernel(SEQUENCE_GRAD, inputs, attrs) as tf.Tensor[];
      },
    };
  });
  return run(x, recurrentKernel);
}

function runKernel(
  name: string,
  inputs: Record<string, tf.Tensor>,
  attrs: SequenceAttrs,
): tf.Tensor | tf.Tensor[] {
  return tf.engine().runKernel(name, inputs, attrs as unknown as tf.NamedAttrMap);
}
