import type * as tf from '@tensorflow/tfjs';
import type { CellName } from './cells.ts';

/**
 * A recurrent layer's loop over a sequence, in one kernel. Activations are tanh and the logistic sigmoid; the state
 * before the first timestep is zero; GRU resets before the product (Keras: `reset_after=False`).
 *
 * Inputs {@link SequenceInputs}, attributes {@link SequenceAttrs}. Output, the *trace*: batch × (timesteps + 1) ×
 * (kept · units), see `Cell.kept`. Row 0 is zeros, row t + 1 what timestep t leaves. At a masked timestep c and h are
 * those of the row before; the other values of that row mean nothing.
 */
export const SEQUENCE = 'RecurrentSequence';

/**
 * Its gradients. Inputs {@link SequenceGradInputs}, attributes {@link SequenceAttrs}. Two outputs: the gradient of `x`,
 * batch × timesteps × (gates · units) with zeros at masked timesteps, and that of `recurrentKernel`.
 */
export const SEQUENCE_GRAD = 'RecurrentSequenceGrad';

export interface SequenceInputs {
  /** The projected input with its bias: batch × timesteps × (gates · units). */
  x: tf.TensorInfo;
  /** units × (gates · units). */
  recurrentKernel: tf.TensorInfo;
  /** float32, batch × timesteps: 0 where the state passes the timestep unchanged, else 1. */
  mask?: tf.TensorInfo;
}

export interface SequenceGradInputs {
  /** Gradient of h: batch × timesteps × units, or batch × units where only the last state is used. */
  dh: tf.TensorInfo;
  trace: tf.TensorInfo;
  recurrentKernel: tf.TensorInfo;
  mask?: tf.TensorInfo;
}

export interface SequenceAttrs {
  cell: CellName;
}
