import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import { SeededDropout } from '../../src/models/dropout.ts';
import { summarize } from '../../src/models/summary.ts';
import { readWeights } from '../../src/training/modelWeights.ts';
import { deserializeModel, serializeModel } from '../../src/training/savedModel.ts';

beforeAll(() => tf.setBackend('cpu'));

const model = () =>
  buildModel(
    [
      { className: 'Conv2D', filters: 3, kernelSize: 3, padding: 'valid', activation: 'relu' },
      { className: 'BatchNormalization' },
      { className: 'Dropout', rate: 0.3 },
      { className: 'Flatten' },
      { className: 'Dense', units: 2, activation: 'softmax' },
    ],
    [6, 5, 1],
    11,
  );

describe('a saved model', () => {
  it('survives structured cloning and predicts the same', async () => {
    const original = model();
    const copy = await deserializeModel(structuredClone(await serializeModel(original)));
    const x = tf.randomUniform([4, 6, 5, 1], 0, 1, 'float32', 3);
    const [before, after] = [original, copy].map((net) => (net.predict(x) as tf.Tensor).dataSync());
    expect(after).toEqual(before);
    expect(summarize(copy)).toEqual(summarize(original));
  });

  it('goes on with the same dropout', async () => {
    const original = model();
    const copy = await deserializeModel(await serializeModel(original));
    const dropout = copy.getLayer('dropout_1');
    expect(dropout).toBeInstanceOf(SeededDropout);
    const x = tf.ones([1, 4, 3, 3]);
    const mask = (layer: tf.layers.Layer) => (layer.apply(x, { training: true }) as tf.Tensor).dataSync();
    expect(mask(dropout)).toEqual(mask(original.getLayer('dropout_1')));
  });

  it('can take its weights from the host', async () => {
    const original = model();
    const weights = (await readWeights(original)).map((values) => values.map((value) => value + 1));
    const copy = await deserializeModel(await serializeModel(original, weights));
    expect(copy.getWeights().map((weight) => weight.dataSync())).toEqual(weights);
  });
});
