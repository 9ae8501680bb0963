import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { startBackend } from '../../src/training/backend.ts';
import { accuracyOf, readFigures } from '../../src/training/figures.ts';
import { predict } from '../../src/training/predict.ts';
import { type ResidentDataset, residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep } from '../../src/training/trainingStep.ts';
import { validate } from '../../src/training/validate.ts';
import keras from '../fixtures/keras_training.json' with { type: 'json' };

const SIDE = 14;
const PIXELS = SIDE * SIDE;
const ALL = keras.labels.map((_, i) => i);

type Network = 'R3' | 'normalised' | 'statistics';

const networks: Record<Network, LayerSpec[]> = {
  R3: architectureLayers('R3', { dropout: 0 }, { classes: 10, inputShape: [SIDE, SIDE, 1] }),
  normalised: [
    { className: 'Conv2D', filters: 4, kernelSize: 3, padding: 'same' },
    { className: 'BatchNormalization', momentum: 0.9 },
    { className: 'Activation', activation: 'relu' },
    { className: 'MaxPooling2D', poolSize: 2 },
    { className: 'Conv2D', filters: 6, kernelSize: 3, padding: 'same' },
    { className: 'BatchNormalization', momentum: 0.9 },
    { className: 'Activation', activation: 'relu' },
    { className: 'GlobalAveragePooling2D' },
    { className: 'Dense', units: 10, activation: 'softmax' },
  ],
  statistics: architectureLayers(
    'statistics',
    { blocks: [3, 4], units: 6, dropout: 0 },
    { classes: 10, inputShape: [SIDE, SIDE, 1] },
  ),
};

const adam = { optimizer: { name: 'adam', learningRate: keras.learningRate }, labelSmoothing: 0 } as const;
const settings = {
  R3: adam,
  normalised: adam,
  statistics: {
    optimizer: { name: 'adamw', learningRate: keras.learningRate, weightDecay: 2 },
    labelSmoothing: 0.2,
  },
} as const satisfies Record<Network, object>;

/** A network with the weights of make_keras_training.py. */
function network(name: Network): tf.LayersModel {
  const model = buildModel(networks[name], [SIDE, SIDE, 1], 1);
  // Keras lists weights layer by layer; tfjs lists those that are not trained last.
  const weights = model.layers.flatMap((layer) => layer.weights);
  for (const [k, { shape, originalName }] of weights.entries()) {
    const sides = shape as number[];
    const fanIn = sides.length === 1 ? 100 : sides.slice(0, -1).reduce((product, side) => product * side);
    const aroundOne = /gamma|moving_variance/.test(originalName);
    const values = Float32Array.from({ length: tf.util.sizeFromShape(sides) }, (_, i) => {
      const wave = Math.sin(0.7 * (i ** 2 % 1009) + k);
      return aroundOne ? 1 + wave / 2 : (2 / Math.sqrt(fanIn)) * wave;
    });
    tf.tidy(() => void weights[k]!.write(tf.tensor(values, sides)));
  }
  return model;
}

function clips(): ResidentDataset {
  const data = Uint8Array.from({ length: keras.labels.length * PIXELS }, (_, i) => {
    const clip = Math.floor(i / PIXELS);
    return Math.floor(127.5 + 127.5 * Math.sin((0.02 + 0.037 * clip) * (i % PIXELS)));
  });
  return residentDataset(data, [SIDE, SIDE, 1], keras.labels, 10);
}

describe.each([
  ['cpu', 'R3'],
  ['cpu', 'normalised'],
  ['cpu', 'statistics'],
  ['wasm', 'R3'],
  ['wasm', 'normalised'],
  ['wasm', 'statistics'],
] as const)('on %s, the %s network equals that of Keras', (backend, name) => {
  beforeAll(() => startBackend(backend));

  const expected = keras[name];

  it('forward, whatever the batch size', async () => {
    for (const batchSize of [3, 8, 20]) {
      const probabilities = await predict(network(name), clips(), ALL, batchSize);
      expect(probabilities).toHaveLength(expected.probabilities.length);
      probabilities.forEach((value, i) => {
        expect(Math.abs(value - expected.probabilities[i]!)).toBeLessThan(1e-5);
      });
    }
  });

  it('through steps of its optimizer, a short batch too, and in evaluation', async () => {
    const model = network(name);
    const dataset = clips();
    const step = createTrainingStep(model, dataset, {
      ...settings[name],
      augmentation: NO_AUGMENTATION,
      seed: 1,
    });
    for (const { rows, loss, accuracy } of expected.steps) {
      const indices = Int32Array.from({ length: 4 }, (_, i) => rows[i] ?? 0);
      const weights = Float32Array.from({ length: 4 }, (_, i) => (i < rows.length ? 1 : 0));
      const figures = tf.tidy(() =>
        step.run({ indices, weights, count: rows.length }, keras.learningRate, 0),
      );
      const actual = readFigures(await figures.data<'float32'>());
      expect(Math.abs(actual.loss - loss)).toBeLessThan(1e-4);
      expect(actual.rows).toBe(rows.length);
      expect(accuracyOf(actual)).toBe(accuracy);
    }
    step.dispose();
    const evaluation = (await validate(model, dataset, ALL, 3, settings[name]))!;
    expect(Math.abs(evaluation.loss - expected.evaluation.loss)).toBeLessThan(2e-4);
    expect(evaluation.accuracy).toBe(expected.evaluation.accuracy);
  });
});
