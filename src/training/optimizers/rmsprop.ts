import * as tf from '@tensorflow/tfjs';
import type { OptimizerSettings } from '../optimizerSettings.ts';
import { assign, type Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';

const EPSILON = 1e-7;

type RmspropSettings = Pick<Extract<OptimizerSettings, { name: 'rmsprop' }>, 'rho' | 'momentum'>;

/**
 * RMSprop (Hinton 2012), not centred, as Keras's `RMSprop`: epsilon stands under the root.
 * @param variables to be trained; gradients come in their order
 */
export function rmsprop(variables: readonly tf.Variable[], { rho, momentum }: RmspropSettings): Optimizer {
  const slots = new Slots(variables, momentum > 0 ? 2 : 1);
  const [squares, momentums] = slots.tensors as [tf.Variable[], tf.Variable[]?];
  return {
    apply(gradients, learningRate) {
      for (const [i, variable] of variables.entries()) {
        const gradient = gradients[i]!;
        const square = squares[i]!;
        assign(square, () => tf.add(tf.mul(square, rho), tf.mul(tf.square(gradient), 1 - rho)));
        const step = () => tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(square, EPSILON)));
        const moving = momentums?.[i];
        if (moving) assign(moving, () => tf.add(tf.mul(moving, momentum), step()));
        assign(variable, () => tf.sub(variable, moving ?? step()));
      }
    },
    state: async () => ({ steps: 0, slots: await slots.read() }),
    restore: (state) => slots.write(state.slots),
    dispose: () => slots.dispose(),
  };
}
