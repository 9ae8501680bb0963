import * as tf from '@tensorflow/tfjs';
import type { OptimizerSettings } from '../optimizerSettings.ts';
import type { Optimizer } from './optimizer.ts';
import { Slots } from './slots.ts';
import { registerUpdate, runUpdate } from './update.ts';

type SgdSettings = Pick<Extract<OptimizerSettings, { name: 'sgd' }>, 'momentum' | 'nesterov' | 'decay'>;

const { fround } = Math;

const PLAIN = registerUpdate<'variable', 'rate'>({
  name: 'SgdUpdate',
  parameters: ['rate'],
  operations: [['variable', ({ variable, gradient }, { rate }) => tf.sub(variable, tf.mul(gradient, rate))]],
  wgsl: [['variable', 'variable[i] - gradient[i] * uniforms.rate']],
  inPlace({ variable }, gradient, parameters) {
    const rate = fround(parameters.rate);
    for (let i = 0; i < variable.length; i++) {
      variable[i] = fround(variable[i]! - fround(gradient[i]! * rate));
    }
  },
});

const DESCENDED = 'velocity[i] * uniforms.momentum - gradient[i] * uniforms.rate';

const MOMENTUM = withVelocity({
  name: 'SgdMomentumUpdate',
  change: ({ velocity }) => velocity,
  wgsl: 'velocity[i]',
  changeOf: (velocity) => velocity,
});

const NESTEROV = withVelocity({
  name: 'SgdNesterovUpdate',
  change: ({ velocity, gradient }, { rate, momentum }) =>
    tf.sub(tf.mul(velocity, momentum), tf.mul(gradient, rate)),
  wgsl: `(${DESCENDED})`,
  changeOf: (velocity, descent, momentum) => fround(fround(velocity * momentum) - descent),
});

interface Change {
  name: string;
  change(
    tensors: Record<'velocity' | 'gradient', tf.Tensor>,
    parameters: Record<'rate' | 'momentum', number>,
  ): tf.Tensor;
  wgsl: string;
  changeOf(velocity: number, descent: number, momentum: number): number;
}

/** What a variable changes by, given its new velocity. */
function withVelocity({ name, change, wgsl, changeOf }: Change) {
  return registerUpdate<'velocity' | 'variable', 'rate' | 'momentum'>({
    name,
    parameters: ['rate', 'momentum'],
    operations: [
      [
        'velocity',
        ({ velocity, gradient }, { rate, momentum }) =>
          tf.sub(tf.mul(velocity, momentum), tf.mul(gradient, rate)),
      ],
      ['variable', (tensors, parameters) => tf.add(tensors.variable, change(tensors, parameters))],
    ],
    wgsl: [
      ['velocity', DESCENDED],
      ['variable', `variable[i] + ${wgsl}`],
    ],
    inPlace({ velocity, variable }, gradient, parameters) {
      const [rate, momentum] = [fround(parameters.rate), fround(parameters.momentum)];
      for (let i = 0; i < variable.length; i++) {
        const descent = fround(gradient[i]! * rate);
        const next = fround(fround(velocity[i]! * momentum) - descent);
        velocity[i] = next;
        variable[i] = fround(variable[i]! + changeOf(next, descent, momentum));
      }
    },
  });
}

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
        const gradient = gradients[i]!;
        const velocity = velocities?.[i];
        if (!velocity) runUpdate(PLAIN, { variable }, gradient, { rate });
        else runUpdate(nesterov ? NESTEROV : MOMENTUM, { velocity, variable }, gradient, { rate, momentum });
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
