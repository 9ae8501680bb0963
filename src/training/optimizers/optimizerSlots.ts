import type { OptimizerSettings } from '../optimizerSettings.ts';

/** How many tensors as large as the weights an optimizer keeps beside them: what it adds to the memory. */
export function optimizerSlots(settings: OptimizerSettings): number {
  switch (settings.name) {
    case 'adam':
    case 'adamw':
      return 2;
    case 'sgd':
      return settings.momentum > 0 ? 1 : 0;
    case 'rmsprop':
      return settings.momentum > 0 ? 2 : 1;
  }
}
