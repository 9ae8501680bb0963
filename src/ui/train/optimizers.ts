import { OPTIMIZER_NAMES } from '../../experiments/fieldWords.ts';
import { t } from '../../i18n.ts';
import type { OptimizerSettings } from '../../training/optimizerSettings.ts';

/** The optimizers as a menu offers them. */
export const OPTIMIZERS: readonly { name: OptimizerSettings['name']; label: string; note: string }[] = [
  {
    name: 'adam',
    label: OPTIMIZER_NAMES.adam,
    note: t('Gives every weight a step size of its own, with Keras’s β₁ 0.9, β₂ 0.999 and ε 1e-7.'),
  },
  {
    name: 'adamw',
    label: OPTIMIZER_NAMES.adamw,
    note: t(
      'Adam that also lets every weight shrink a little at each step, so that none grows large without need.',
    ),
  },
  {
    name: 'sgd',
    label: OPTIMIZER_NAMES.sgd,
    note: t(
      'Stochastic gradient descent: a step along the gradient. Usually needs a larger learning rate than Adam.',
    ),
  },
  {
    name: 'rmsprop',
    label: OPTIMIZER_NAMES.rmsprop,
    note: t('Divides every gradient by its usual size, with Keras’s ε 1e-7.'),
  },
];
