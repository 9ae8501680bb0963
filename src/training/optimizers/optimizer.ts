import * as tf from '@tensorflow/tfjs';

/** What an optimizer keeps from step to step, on the host. */
export interface OptimizerState {
  /** Taken so far; 0 where nothing depends on it. */
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
  /** A copy. */
  state(): Promise<OptimizerState>;
  /**
   * The next step is that of the optimizer whose state it was.
   * @throws Error in words for the state of another kind of optimizer or of other variables; nothing is then changed
   */
  restore(state: OptimizerState): void;
  dispose(): void;
}

/**
 * Gives a variable a value, freeing what was computed on the way: for all variables together that would be twelve
 * times the weights.
 */
export function assign(variable: tf.Variable, value: () => tf.Tensor): void {
  tf.tidy(() => variable.assign(value()));
}
