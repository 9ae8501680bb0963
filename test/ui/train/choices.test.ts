import { expect, test } from 'vitest';
import { switchOptimizer } from '../../../src/experiments/switchOptimizer.ts';
import { callbackSchema } from '../../../src/training/callbacks.ts';
import { optimizerSettingsSchema } from '../../../src/training/optimizerSettings.ts';
import { OPTIMIZERS } from '../../../src/ui/train/optimizers.ts';
import { putCallback } from '../../../src/ui/train/putCallback.ts';

test('another optimizer keeps the learning rate and can run', () => {
  for (const from of OPTIMIZERS) {
    for (const to of OPTIMIZERS) {
      const before = optimizerSettingsSchema.parse({ name: from.name, learningRate: 0.02 });
      const after = switchOptimizer(before, to.name);
      expect(after).toMatchObject({ name: to.name, learningRate: 0.02 });
      expect(optimizerSettingsSchema.parse(after)).toEqual(after);
    }
  }
});

test('one callback of a kind is edited in its place; others of the kind stay', () => {
  const stop = (monitor: string) => callbackSchema.parse({ className: 'EarlyStopping', monitor });
  const plateau = callbackSchema.parse({ className: 'ReduceLROnPlateau' });
  const callbacks = [stop('valLoss'), plateau, stop('valAccuracy')];
  expect(putCallback(callbacks, 'EarlyStopping', stop('loss'))).toEqual([
    stop('loss'),
    plateau,
    stop('valAccuracy'),
  ]);
  expect(putCallback(callbacks, 'EarlyStopping', null)).toEqual([plateau]);
  expect(putCallback([plateau], 'EarlyStopping', stop('loss'))).toEqual([plateau, stop('loss')]);
});
