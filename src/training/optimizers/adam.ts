import * as tf from '@tensorflow/tfjs';
import type { Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';
import { registerUpdate, runUpdate } from './update.ts';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/** First and second moment are one tensor, a dispatch less on webgpu. */
const ADAM = registerUpdate<'moments' | 'variable', 'rate' | 'decay'>({
  name: 'AdamUpdate',
  parameters: ['rate', 'decay'],
  operations: [
    [
      'moments',
      ({ moments, gradient }) => {
        const seen = tf.stack([gradient, tf.square(gradient)]);
        const shares = tf.tensor([1 - BETA_1, 1 - BETA_2], [2, ...gradient.shape.map(() => 1)]);
        return tf.add(moments, tf.mul(tf.sub(seen, moments), shares));
      },
    ],
    [
      'variable',
      ({ variable, moments }, { rate, decay }) => {
        const [first, second] = tf.unstack(moments) as [tf.Tensor, tf.Tensor];
        const shrunk = decay === 0 ? variable : tf.sub(variable, tf.mul(variable, decay));
        return tf.sub(shrunk, tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), EPSILON)));
      },
    ],
  ],
  wgsl: [
    [
      'moments',
      `moments[index] + select(
        (gradient[i] * gradient[i] - moments[index]) * ${1 - BETA_2},
        (gradient[i] - moments[index]) * ${1 - BETA_1},
        index < n)`,
    ],
    [
      'variable',
      `variable[i] - variable[i] * uniforms.decay -
        (moments[i] * uniforms.rate) / (sqrt(moments[i + n]) + ${EPSILON})`,
    ],
  ],
  inPlace({ moments, variable }, gradient, parameters) {
    const { fround, sqrt } = Math;
    const [forFirst, forSecond, epsilon] = [fround(1 - BETA_1), fround(1 - BETA_2), fround(EPSILON)];
    const [rate, decay] = [fround(parameters.rate), fround(parameters.decay)];
    const [first, second] = [moments.subarray(0, variable.length), moments.subarray(variable.length)];
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
  const slots = new Slots(variables, 1, 2);
  const [moments] = slots.tensors as [tf.Variable[]];
  let steps = 0;
  return {
    apply(gradients, learningRate) {
      steps++;
      const rate = (learningRate * Math.sqrt(1 - BETA_2 ** steps)) / (1 - BETA_1 ** steps);
      const parameters = { rate, decay: weightDecay * learningRate };
      for (const [i, variable] of variables.entries()) {
        runUpdate(ADAM, { moments: moments[i]!, variable }, gradients[i]!, parameters);
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
