import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import { freezeBase, unfreezeLast } from '../../src/models/freeze.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { summarize } from '../../src/models/summary.ts';
import { startBackend } from '../../src/training/backend.ts';
import { deserializeModel, serializeModel } from '../../src/training/savedModel.ts';

const layers: LayerSpec[] = [
  { className: 'Application', application: 'MobileNetV2' },
  { className: 'GlobalAveragePooling2D' },
  { className: 'Dense', units: 3, activation: 'softmax' },
];
const head = 1280 * 3 + 3;
const build = () => buildModel(layers, [32, 32, 1], 1);
const x = () => tf.randomUniform([2, 32, 32, 1], 0, 1, 'float32', 3);

beforeAll(() => startBackend('wasm'));

describe('a frozen base', () => {
  it('leaves only the head to train and keeps its statistics while the head trains', async () => {
    const model = build();
    freezeBase(model);
    expect(summarize(model)).toMatchObject({ total: 2_257_984 + head, trainable: head });
    const statistics = () =>
      Promise.all(
        model.weights
          .filter((weight) => weight.originalName.includes('/moving_'))
          .map((weight) => weight.read().data()),
      );
    const before = await statistics();
    expect(before.length).toBe(2 * 52);
    const [inference, training] = [false, true].map(
      (training) => model.apply(x(), { training }) as tf.Tensor,
    );
    expect(await training!.data()).toEqual(await inference!.data());
    expect(await statistics()).toEqual(before);
    model.dispose();
  });

  it('lets its last layers learn again, batch normalisation excepted', () => {
    const model = build();
    unfreezeLast(model, 4);
    // Conv_1_bn and block_16_project_BN stay frozen; Conv_1 and block_16_project learn.
    expect(model.trainableWeights.map((weight) => weight.originalName)).toEqual([
      'block_16_project/kernel',
      'Conv_1/kernel',
      'dense_top_1/kernel',
      'dense_top_1/bias',
    ]);
    unfreezeLast(model, 1);
    expect(summarize(model).trainable).toBe(head);
    model.dispose();
  });

  it('survives saving', async () => {
    const model = build();
    unfreezeLast(model, 2);
    const copy = await deserializeModel(structuredClone(await serializeModel(model)));
    expect(summarize(copy)).toEqual(summarize(model));
    const [before, after] = [model, copy].map((net) => net.predict(x()) as tf.Tensor);
    expect(await after!.data()).toEqual(await before!.data());
  });

  it('needs a base', () => {
    const model = buildModel([{ className: 'Flatten' }], [2, 2, 1], 1);
    expect(() => freezeBase(model)).toThrow(/no application/);
  });
});
