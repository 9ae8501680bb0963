import * as tf from '@tensorflow/tfjs';
import type { OptimizerSettings } from '../optimizerSettings.ts';
import { adam } from './adam.ts';
import { assign, type Optimizer } from './optimizer.ts';

type AdamWSettings = Pick<Extract<OptimizerSettings, { name: 'adamw' }>, 'weightDecay'>;

/**
 * Adam with decoupled weight decay (Loshchilov & Hutter 2019) as Keras's `AdamW`: before each step every variable,
 * biases and scales too, shrinks by the learning rate times the decay.
 * @param variables to be trained; gradients come in their order
 */
export function adamw(variables: readonly tf.Variable[], { weightDecay }: AdamWSettings): Optimizer {
  const inner = adam(variables);
  return {
    ...inner,
    apply(gradients, learningRate) {
      for (const variable of variables)
        assign(variable, () => tf.sub(variable, tf.mul(variable, weightDecay * learningRate)));
      inner.apply(gradients, learningRate);
    },
  };
}
