import type * as tf from '@tensorflow/tfjs';
import type { OptimizerSettings } from '../optimizerSettings.ts';
import { adam } from './adam.ts';
import type { Optimizer } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** @param variables to be trained; gradients come in their order */
export function createOptimizer(settings: OptimizerSettings, variables: readonly tf.Variable[]): Optimizer {
  switch (settings.name) {
    case 'adam':
      return adam(variables);
    case 'adamw':
      return adam(variables, settings.weightDecay);
    case 'sgd':
      return sgd(variables, settings);
    case 'rmsprop':
      return rmsprop(variables, settings);
  }
}
