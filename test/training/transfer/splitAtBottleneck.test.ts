import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/models/build.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { extract, splitAtBottleneck } from '../../../src/training/transfer/splitAtBottleneck.ts';
import { settled } from './settled.ts';

const application: LayerSpec = { className: 'Application', application: 'MobileNetV2' };
const output: LayerSpec = { className: 'Dense', units: 3, activation: 'softmax' };
const pooling: LayerSpec = { className: 'GlobalAveragePooling2D' };
const cases: [what: string, layers: LayerSpec[], shape: number[], extractor: number][] = [
  ['behind the pooling', [application, pooling, output], [1, 1, 1280], 2],
  ['behind Flatten', [application, { className: 'Flatten' }, output], [1, 1, 2 * 2 * 1280], 2],
  [
    'behind what has no weights',
    [application, { className: 'MaxPooling2D', poolSize: 2 }, { className: 'Flatten' }, output],
    [1, 1, 1280],
    3,
  ],
  [
    'before a layer that learns',
    [application, { className: 'Conv2D', filters: 4, kernelSize: 1, padding: 'same' }, pooling, output],
    [2, 2, 1280],
    1,
  ],
  ['before dropout', [application, { className: 'Dropout', rate: 0.5 }, pooling, output], [2, 2, 1280], 1],
  [
    'with a standardisation in front',
    [{ className: 'Normalization', axis: 3 }, application, pooling, output],
    [1, 1, 1280],
    3,
  ],
];

beforeAll(() => startBackend('wasm'));

describe('the cut', () => {
  it.each(cases)('%s; both parts together are the model', async (_, layers, shape, extractor) => {
    const model = settled(buildModel(layers, [64, 64, 3], 1));
    const bottleneck = splitAtBottleneck(model);
    expect(bottleneck.shape).toEqual(shape);
    expect(bottleneck.extractor).toHaveLength(extractor);
    const x = tf.randomUniform([3, 64, 64, 3], 0, 1, 'float32', 7) as tf.Tensor4D;
    const whole = model.apply(x, { training: false }) as tf.Tensor2D;
    const inParts = bottleneck.head.apply(extract(bottleneck, x), { training: false }) as tf.Tensor2D;
    expect((await tf.max(tf.abs(tf.sub(whole, inParts))).data())[0]).toBeLessThan(1e-6);
    expect(
      (await tf.max(tf.abs(tf.sub(tf.slice(whole, 0, 1), tf.slice(whole, 1, 1)))).data())[0],
    ).toBeGreaterThan(0);
  });

  it('needs an application', () => {
    expect(() => splitAtBottleneck(buildModel([{ className: 'Flatten' }, output], [8, 8, 1], 1))).toThrow(
      /no application/,
    );
  });
});
