import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BestWeights } from '../../src/training/bestWeights.ts';
import { callbackSchema, type EarlyStoppingSettings } from '../../src/training/callbacks.ts';
import { trainingSettingsSchema } from '../../src/training/settings.ts';
import kerasCallbacks from '../fixtures/keras_callbacks.json' with { type: 'json' };

beforeAll(() => tf.setBackend('cpu'));

const record = (epoch: number, value: number) => ({
  epoch,
  loss: value,
  accuracy: value,
  balancedAccuracy: value,
  valLoss: value,
  valAccuracy: value,
  valBalancedAccuracy: value,
  learningRate: 1e-3,
  seconds: 0,
});

const base = { epochs: 1, optimizer: { name: 'adam', learningRate: 1e-3 }, seed: 1 };

describe('the best epoch', () => {
  it.each(kerasCallbacks.filter(({ settings }) => settings.className === 'EarlyStopping'))(
    "is the one that Keras's EarlyStopping restores: $sequence, $settings",
    async ({ settings, values, best: expected, stopped }) => {
      const stopping = callbackSchema.parse(settings) as EarlyStoppingSettings;
      const best = new BestWeights(trainingSettingsSchema.parse({ ...base, callbacks: [stopping] }));
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
      const upTo = stopped ?? values.length - 1;
      for (let epoch = 0; epoch <= upTo; epoch++) {
        tf.tidy(() => model.setWeights([tf.tensor2d([[epoch]]), tf.tensor1d([0])]));
        await best.consider(record(epoch, values[epoch] ?? Number.NaN), model);
      }
      expect(best.epoch).toBe(expected);
      expect(best.weights![0]![0]).toBe(expected);
      model.dispose();
    },
  );

  it('is the last where nothing is watched', async () => {
    const best = new BestWeights(trainingSettingsSchema.parse({ ...base, monitor: null }));
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    for (const [epoch, value] of [1, 3, 2].entries()) {
      expect(await best.consider(record(epoch, value), model)).toBe(false);
    }
    expect(best.epoch).toBe(2);
    expect(best.restores).toBe(false);
  });
});
