import * as tf from '@tensorflow/tfjs';
import { EPSILON } from './loss.ts';

/** Inputs {@link FiguresInputs}, attributes {@link FiguresAttrs}; output `FigureTensors.all`. */
export const FIGURES = 'BatchFigures';

/**
 * Gradient of the loss in {@link FIGURES} with respect to the probabilities. Inputs those of {@link FIGURES} and dy, a
 * scalar; the same attributes.
 */
export const CROSSENTROPY_GRAD = 'CrossentropyGrad';

export interface FiguresInputs {
  /** Rows × classes. */
  labels: tf.TensorInfo;
  probabilities: tf.TensorInfo;
  /** Rows. */
  weights: tf.TensorInfo;
}

export interface FiguresAttrs {
  smoothing: number;
  epsilon: number;
}

/**
 * `figuresOf` in one kernel, and in one for the gradient: of a small network's dispatches on webgpu the figures would
 * otherwise be every third.
 * @returns null where the backend lacks them
 */
export function fusedFigures(
  labels: tf.Tensor2D,
  probabilities: tf.Tensor2D,
  weights: tf.Tensor1D,
  smoothing: number,
): { loss: tf.Scalar; all: tf.Tensor1D } | null {
  if (!tf.getKernel(FIGURES, tf.getBackend())) return null;
  const attrs: FiguresAttrs = { smoothing, epsilon: EPSILON };
  const all = runKernel(FIGURES, { labels, probabilities, weights }, attrs) as tf.Tensor1D;
  const lossOf = tf.customGrad((given, save) => {
    (save as tf.GradSaveFunc)([given as tf.Tensor]);
    return {
      value: tf.reshape(tf.slice(all, 0, 1), []),
      gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) =>
        runKernel(CROSSENTROPY_GRAD, { labels, probabilities: saved!, weights, dy }, attrs),
    };
  });
  return { loss: lossOf(probabilities) as tf.Scalar, all };
}

function runKernel(name: string, inputs: Record<string, tf.Tensor>, attrs: FiguresAttrs): tf.Tensor {
  return tf.engine().runKernel(name, inputs, attrs as unknown as tf.NamedAttrMap);
}
