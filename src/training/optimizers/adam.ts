import * as tf from '@tensorflow/tfjs';
import { assign, type Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/**
 * Adam (Kingma & Ba 2014) with Keras's defaults and Keras's place for epsilon: added to the root of the
 * uncorrected second moment, "epsilon hat" in the paper. tfjs's own adds it after the correction.
 * @param variables to be trained; gradients come in their order
 */
export function adam(variables: readonly tf.Variable[]): Optimizer {
  const slots = new Slots(variables, 2);
  const [first, second] = slots.tensors as [tf.Variable[], tf.Variable[]];
  let steps = 0;
  return {
    apply(gradients, learningRate) {
      steps++;
      const rate = (learningRate * Math.sqrt(1 - BETA_2 ** steps)) / (1 - BETA_1 ** steps);
      for (const [i, variable] of variables.entries()) {
        const gradient = gradients[i]!;
        const m = first[i]!;
        const v = second[i]!;
        assign(m, () => tf.add(m, tf.mul(tf.sub(gradient, m), 1 - BETA_1)));
        assign(v, () => tf.add(v, tf.mul(tf.sub(tf.square(gradient), v), 1 - BETA_2)));
        assign(variable, () => tf.sub(variable, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), EPSILON))));
      }
    },
    state: async () => ({ steps, slots: await slots.read() }),
    restore(state) {
      slots.write(state.slots);
      steps = state.steps;
    },
    dispose: () => slots.dispose(),
  };
}
