import * as tf from '@tensorflow/tfjs';

/** What an optimizer keeps from step to step, on the host. */
export interface OptimizerState {
  steps: number;
  /** One array for every variable of every slot, slot after slot. */
  slots: Float32Array[];
}

/** Changes variables along their gradients; holds its own state on the backend. */
export interface Optimizer {
  /**
   * One step.
   * @param gradients in the order of the variables that the optimizer was made for
   */
  apply(gradients: readonly tf.Tensor[], learningRate: number): void;
  dispose(): void;
}

/** One slot: a tensor of zeros for every variable, kept from step to step. */
export function createSlot(variables: readonly tf.Variable[]): tf.Variable[] {
  return variables.map((variable) => tf.tidy(() => tf.variable(tf.zerosLike(variable), false)));
}

/**
 * Gives a variable a value, freeing what was computed on the way: for all variables together that would be twelve
 * times the weights.
 */
export function assign(variable: tf.Variable, value: () => tf.Tensor): void {
  tf.tidy(() => variable.assign(value()));
}
