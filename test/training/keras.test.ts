import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel } from '../../src/models/build.ts';
import { useBackend } from '../../src/training/backend.ts';
import { predict } from '../../src/training/predict.ts';
import { type ResidentDataset, residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep, stepFigures } from '../../src/training/trainingStep.ts';
import { validate } from '../../src/training/validate.ts';
import keras from '../fixtures/keras_training.json' with { type: 'json' };

const SIDE = 14;
const PIXELS = SIDE * SIDE;
const ALL = keras.labels.map((_, i) => i);

/** R3 with the weights of make_keras_training.py. */
function r3(): tf.LayersModel {
  const model = buildModel(architectureLayers('R3', { dropout: 0 }, 10), [SIDE, SIDE, 1], 1);
  tf.tidy(() => {
    const weights = model.getWeights().map(({ shape, size }, k) => {
      const fanIn = shape.length === 1 ? 100 : shape.slice(0, -1).reduce((product, side) => product * side);
      const scale = 2 / Math.sqrt(fanIn);
      const values = Float32Array.from(
        { length: size },
        (_, i) => scale * Math.sin(0.7 * (i ** 2 % 1009) + k),
      );
      return tf.tensor(values, shape);
    });
    model.setWeights(weights);
  });
  return model;
}

function clips(): ResidentDataset {
  const data = Uint8Array.from({ length: keras.labels.length * PIXELS }, (_, i) => {
    const clip = Math.floor(i / PIXELS);
    return Math.floor(127.5 + 127.5 * Math.sin((0.02 + 0.037 * clip) * (i % PIXELS)));
  });
  return residentDataset(data, [SIDE, SIDE, 1], keras.labels, 10);
}

describe.each(['cpu', 'wasm'] as const)('R3 on %s equals Keras', (backend) => {
  beforeAll(() => useBackend(backend));

  it('forward, whatever the batch size', async () => {
    for (const batchSize of [3, 8, 20]) {
      const probabilities = await predict(r3(), clips(), ALL, batchSize);
      expect(probabilities).toHaveLength(keras.probabilities.length);
      probabilities.forEach((value, i) => {
        expect(Math.abs(value - keras.probabilities[i]!)).toBeLessThan(1e-5);
      });
    }
  });

  it('through five steps of Adam, the last on a short batch, and in evaluation', async () => {
    const model = r3();
    const dataset = clips();
    const step = createTrainingStep(model, dataset);
    for (const { rows, loss, accuracy } of keras.steps) {
      const indices = Int32Array.from({ length: 4 }, (_, i) => rows[i] ?? 0);
      const weights = Float32Array.from({ length: 4 }, (_, i) => (i < rows.length ? 1 : 0));
      const figures = tf.tidy(() => step.run({ indices, weights, count: rows.length }, keras.learningRate));
      const actual = stepFigures(await figures.data<'float32'>());
      expect(Math.abs(actual.loss - loss)).toBeLessThan(1e-4);
      expect(actual.correct / rows.length).toBe(accuracy);
    }
    step.dispose();
    const evaluation = (await validate(model, dataset, ALL, 3))!;
    expect(Math.abs(evaluation.loss - keras.evaluation.loss)).toBeLessThan(2e-4);
    expect(evaluation.accuracy).toBe(keras.evaluation.accuracy);
  });
});
