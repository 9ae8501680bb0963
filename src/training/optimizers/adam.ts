import * as tf from '@tensorflow/tfjs';
import type { Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';
import { registerUpdate, runUpdate } from './update.ts';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

const ADAM = registerUpdate<'first' | 'second' | 'variable', 'rate' | 'decay'>({
  name: 'AdamUpdate',
  parameters: ['rate', 'decay'],
  operations: [
    ['first', ({ first, gradient }) => tf.add(first, tf.mul(tf.sub(gradient, first), 1 - BETA_1))],
    [
      'second',
      ({ second, gradient }) => tf.add(second, tf.mul(tf.sub(tf.square(gradient), second), 1 - BETA_2)),
    ],
    [
      'variable',
      ({ variable, first, second }, { rate, decay }) => {
        const shrunk = decay === 0 ? variable : tf.sub(variable, tf.mul(variable, decay));
        return tf.sub(shrunk, tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), EPSILON)));
      },
    ],
  ],
  wgsl: [
    ['first', `first + (gradient - first) * ${1 - BETA_1}`],
    ['second', `second + (gradient * gradient - second) * ${1 - BETA_2}`],
    ['variable', `variable - variable * decay - (first * rate) / (sqrt(second) + ${EPSILON})`],
  ],
  inPlace({ first, second, variable }, gradient, parameters) {
    const { fround, sqrt } = Math;
    const [forFirst, forSecond, epsilon] = [fround(1 - BETA_1), fround(1 - BETA_2), fround(EPSILON)];
    const [rate, decay] = [fround(parameters.rate), fround(parameters.decay)];
    for (let i = 0; i < variable.length; i++) {
      const g = gradient[i]!;
      const m = fround(first[i]! + fround(fround(g - first[i]!) * forFirst));
      const v = fround(second[i]! + fround(fround(fround(g * g) - second[i]!) * forSecond));
      const shrunk = fround(variable[i]! - fround(variable[i]! * decay));
      first[i] = m;
      second[i] = v;
      variable[i] = fround(shrunk - fround(fround(m * rate) / fround(fround(sqrt(v)) + epsilon)));
    }
  },
});

/**
 * Adam (Kingma & Ba 2014) with Keras's defaults and Keras's place for epsilon: added to the root of the
 * uncorrected second moment, "epsilon hat" in the paper. tfjs's own adds it after the correction.
 * @param variables to be trained; gradients come in their order
 * @param weightDecay decoupled (Loshchilov & Hutter 2019): before each step every variable, biases and scales too,
 *   shrinks by the learning rate times this
 */
export function adam(variables: readonly tf.Variable[], weightDecay = 0): Optimizer {
  const slots = new Slots(variables, 2);
  const [firsts, seconds] = slots.tensors as [tf.Variable[], tf.Variable[]];
  let steps = 0;
  return {
    apply(gradients, learningRate) {
      steps++;
      const rate = (learningRate * Math.sqrt(1 - BETA_2 ** steps)) / (1 - BETA_1 ** steps);
      const parameters = { rate, decay: weightDecay * learningRate };
      for (const [i, variable] of variables.entries()) {
        runUpdate(ADAM, { first: firsts[i]!, second: seconds[i]!, variable }, gradients[i]!, parameters);
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
