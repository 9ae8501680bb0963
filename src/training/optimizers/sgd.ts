import * as tf from '@tensorflow/tfjs';
import type { OptimizerSettings } from '../optimizerSettings.ts';
import { assign, type Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';

type SgdSettings = Pick<Extract<OptimizerSettings, { name: 'sgd' }>, 'momentum' | 'nesterov' | 'decay'>;

/**
 * Stochastic gradient descent as Keras's `SGD`: the velocity contains the learning rate, so that a lower rate
 * brakes only what is still to come. tfjs's own multiplies the velocity by the rate afterwards. `decay` is that
 * of Keras 2: an `InverseTimeDecay` of the given rate.
 * @param variables to be trained; gradients come in their order
 */
export function sgd(
  variables: readonly tf.Variable[],
  { momentum, nesterov, decay }: SgdSettings,
): Optimizer {
  const slots = new Slots(variables, momentum > 0 ? 1 : 0);
  const [velocities] = slots.tensors;
  let steps = 0;
  return {
    apply(gradients, learningRate) {
      const rate = learningRate / (1 + decay * steps);
      steps++;
      for (const [i, variable] of variables.entries()) {
        const descent = () => tf.mul(gradients[i]!, rate);
        const velocity = velocities?.[i];
        if (!velocity) {
          assign(variable, () => tf.sub(variable, descent()));
          continue;
        }
        assign(velocity, () => tf.sub(tf.mul(velocity, momentum), descent()));
        assign(variable, () => {
          const change = nesterov ? tf.sub(tf.mul(velocity, momentum), descent()) : velocity;
          return tf.add(variable, change);
        });
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
