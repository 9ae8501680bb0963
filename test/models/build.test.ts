import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers, architectures } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import { type LayerSpec, layerSpecSchema } from '../../src/models/layers.ts';
import { summarize } from '../../src/models/summary.ts';
import kerasSummaries from '../fixtures/keras_summaries.json' with { type: 'json' };

/** The layers that no architecture uses yet, as in make_keras_summaries.py. */
const others = (classes: number): LayerSpec[] => [
  { className: 'Conv2D', filters: 6, kernelSize: 3, strides: 2, padding: 'same' },
  { className: 'BatchNormalization' },
  { className: 'Conv2D', filters: 5, kernelSize: 4, strides: 3, padding: 'valid', activation: 'elu' },
  { className: 'GlobalAveragePooling2D' },
  { className: 'Dense', units: classes, activation: 'softmax' },
];

beforeAll(() => tf.setBackend('cpu'));

describe('summaries equal those of Keras', () => {
  it.each(kerasSummaries)('$architecture $params at $inputShape', (fixture) => {
    const { architecture, params, classes, inputShape } = fixture;
    const layers =
      architecture === 'others'
        ? others(classes)
        : architectureLayers(architecture as 'R1' | 'R2.cnn' | 'R3', params, classes);
    const model = buildModel(layers, inputShape as unknown as InputShape, 1);
    const { rows, total, trainable } = summarize(model);
    expect(rows.map(({ name: _, ...row }) => row)).toEqual(fixture.rows);
    expect({ total, trainable }).toEqual({ total: fixture.total, trainable: fixture.trainable });
    model.dispose();
  });
});

describe('buildModel', () => {
  const tiny: InputShape = [24, 24, 1];
  const layers = architectureLayers('R3', {}, 3);
  const weightsOf = (seed: number) =>
    tf.tidy(() =>
      buildModel(layers, tiny, seed)
        .getWeights()
        .map((weight) => Array.from(weight.dataSync())),
    );

  it('draws the same weights from the same seed, others from another, none twice', () => {
    expect(weightsOf(0)).toEqual(weightsOf(0));
    expect(weightsOf(0)).not.toEqual(weightsOf(1));
    const twins = buildModel(
      [
        { className: 'Conv2D', filters: 1, kernelSize: 3, padding: 'same' },
        { className: 'Conv2D', filters: 1, kernelSize: 3, padding: 'same' },
      ],
      tiny,
      7,
    ).getWeights();
    expect(Array.from(twins[0]!.dataSync())).not.toEqual(Array.from(twins[2]!.dataSync()));
  });

  it("stays within Glorot's bounds and starts biases at zero", () => {
    const [kernel, bias] = weightsOf(3);
    const limit = Math.sqrt(6 / (25 * 1 + 25 * 24));
    expect(Math.max(...kernel!.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.max(...kernel!.map(Math.abs))).toBeGreaterThan(0.9 * limit);
    expect(new Set(bias)).toEqual(new Set([0]));
  });

  it('names layers the same in every model', () => {
    const names = buildModel(layers, tiny, 1).layers.map((layer) => layer.name);
    expect(names.slice(0, 4)).toEqual(['conv2d_1', 'average_pooling2d_1', 'activation_1', 'conv2d_2']);
    expect(buildModel(layers, tiny, 1).layers.map((layer) => layer.name)).toEqual(names);
  });

  it('says which layer an input is too small for', () => {
    expect(() => buildModel(layers, [8, 173, 1], 1)).toThrow(
      /8 × 173 × 1.*"average_pooling2d_3".*receives 1 × 42 × 48.*pool is 2 × 2.*larger input/,
    );
    expect(() => buildModel(layers, [4, 173, 1], 1)).toThrow(/"conv2d_1".*kernel is 5 × 5/);
  });
});

describe('specs', () => {
  it.each(architectures)(
    '$id: the defaults make valid layers that end in one output per genre',
    (architecture) => {
      const layers = architecture.layers(architecture.paramsSchema.parse({}), 6);
      for (const layer of layers) expect(layerSpecSchema.parse(layer)).toEqual(layer);
      expect(layers.findLast((layer) => layer.className === 'Dense')?.units).toBe(6);
      expect(layers.at(-1)).toMatchObject({ activation: 'softmax' });
    },
  );

  it('refuse what is unknown or out of range', () => {
    expect(() => architectureLayers('R1', { kernelSize: 4 }, 10)).toThrow();
    expect(() => architectureLayers('R3', { droput: 0.5 }, 10)).toThrow();
    expect(layerSpecSchema.safeParse({ className: 'Dropout', rate: 1 }).success).toBe(false);
    expect(layerSpecSchema.safeParse({ className: 'LSTM', units: 3 }).success).toBe(false);
  });
});
