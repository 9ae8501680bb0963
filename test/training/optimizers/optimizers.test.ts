import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../../src/training/backend.ts';
import { optimizerSettingsSchema } from '../../../src/training/optimizerSettings.ts';
import { createOptimizer } from '../../../src/training/optimizers/createOptimizer.ts';
import { optimizerSlots } from '../../../src/training/optimizers/optimizerSlots.ts';
import keras from '../../fixtures/optimizers.json' with { type: 'json' };

const sgdOptions = fc.record({
  momentum: fc.constantFrom(0, 0.9),
  nesterov: fc.boolean(),
  decay: fc.constantFrom(0, 0.1),
});

const tensors = (values: number[][]) => values.map((data, i) => tf.tensor(data, keras.shapes[i]!));

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(keras.cases)('$settings moves weights as Keras does', ({ settings, weights: expected }) => {
    const parsed = optimizerSettingsSchema.parse(settings);
    const variables = tensors(keras.start).map((start) => tf.variable(start));
    const before = tf.memory().numTensors;
    const optimizer = createOptimizer(parsed, variables);
    for (const [step, gradients] of keras.gradients.entries()) {
      const given = tensors(gradients);
      optimizer.apply(given, parsed.learningRate);
      for (const [v, variable] of variables.entries()) {
        variable.dataSync().forEach((value, i) => {
          const exact = expected[step]![v]![i]!;
          expect(Math.abs(value - exact)).toBeLessThan(1e-6 * Math.max(1, Math.abs(exact)));
        });
      }
      tf.dispose(given);
    }
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each(keras.cases)('$settings keeps as many slots as Keras', ({ settings, slots }) => {
    const parsed = optimizerSettingsSchema.parse(settings);
    const variable = tf.variable(tf.zeros([3]));
    const before = tf.memory().numBytes;
    const optimizer = createOptimizer(parsed, [variable]);
    expect(optimizerSlots(parsed)).toBe(slots);
    expect(tf.memory().numBytes - before).toBe(slots * variable.size * 4);
    optimizer.dispose();
  });
});

it.each(['adam', 'adamw', 'sgd'] as const)(
  '%s in one pass, on cpu, gives the bits of its operations',
  async (name) => {
    await startBackend('cpu');
    const value = fc.float({ min: -1e3, max: 1e3, noNaN: true });
    const tensor = fc.array(value, { minLength: 1, maxLength: 20 });
    const options = name === 'sgd' ? sgdOptions : fc.constant({});
    await fc.assert(
      fc.asyncProperty(tensor, fc.array(value, { minLength: 3 }), options, async (start, given, settings) => {
        const parsed = optimizerSettingsSchema.parse({ name, learningRate: 0.01, ...settings });
        const trained = () => {
          const variable = tf.variable(tf.tensor(start));
          const optimizer = createOptimizer(parsed, [variable]);
          for (let step = 0; step < 3; step++) {
            const gradient = start.map((_, i) => given[(i + step) % given.length]!);
            optimizer.apply([tf.tensor(gradient)], parsed.learningRate);
          }
          return variable.dataSync();
        };
        const onePass = Array.from(trained());
        const ours = tf
          .getKernelsForBackend('cpu')
          .filter(({ kernelName }) => /^(Adam|Sgd)\w*Update$/.test(kernelName));
        expect(ours.length).toBeGreaterThan(0);
        for (const { kernelName } of ours) tf.unregisterKernel(kernelName, 'cpu');
        try {
          expect(onePass).toEqual(Array.from(trained()));
        } finally {
          ours.forEach(tf.registerKernel);
        }
      }),
    );
  },
);

it('steps by the learning rate it is given, whatever the settings say', () => {
  for (const name of ['adam', 'adamw', 'sgd', 'rmsprop']) {
    const variable = tf.variable(tf.ones([1]));
    const optimizer = createOptimizer(optimizerSettingsSchema.parse({ name, learningRate: 1 }), [variable]);
    optimizer.apply([tf.ones([1])], 0);
    expect(variable.dataSync()[0]).toBe(1);
  }
});
