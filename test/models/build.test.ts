import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchitectureContext } from '../../src/models/architectures/architecture.ts';
import { architectureLayers, architectures } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import { inferShapes, outputProblem } from '../../src/models/inferShapes.ts';
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
    const { architecture, params, classes } = fixture;
    const inputShape = fixture.inputShape as unknown as InputShape;
    const context = { classes, inputShape };
    const layers =
      architecture === 'others'
        ? others(classes)
        : architectureLayers(architecture as 'R1' | 'R2.cnn' | 'R3', params, context);
    const model = buildModel(layers, inputShape, 1);
    const { rows, total, trainable } = summarize(model);
    expect(rows.map(({ name: _, ...row }) => row)).toEqual(fixture.rows);
    expect({ total, trainable }).toEqual({ total: fixture.total, trainable: fixture.trainable });
    model.dispose();
  });
});

const tiny: InputShape = [24, 24, 1];

describe('buildModel', () => {
  const layers = architectureLayers('R3', {}, { classes: 3, inputShape: tiny });
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
      /8 × 173 × 1.*"average_pooling2d_3".*receives 1 × 42,.*pool is 2 × 2.*larger input/,
    );
    expect(() => buildModel(layers, [4, 173, 1], 1)).toThrow(/"conv2d_1".*kernel is 5 × 5/);
  });
});

describe('what does not fit', () => {
  const dense: LayerSpec = { className: 'Dense', units: 3, activation: 'softmax' };
  const lstm: LayerSpec = { className: 'LSTM', units: 4 };
  it.each<[string, LayerSpec[], RegExp]>([
    ['a recurrent layer on a picture', [lstm, dense], /"lstm_1".*receives 24 × 24 × 1.*Reshape/],
    [
      'a recurrent layer on a last output',
      [{ className: 'Reshape', targetShape: [24, 24] }, lstm, lstm],
      /"lstm_2".*must return every timestep/,
    ],
    [
      'a reshape to another size',
      [{ className: 'Reshape', targetShape: [24, 25] }],
      /"reshape_1".*576 values.*600/,
    ],
    ['a permutation that forgets an axis', [{ className: 'Permute', dims: [2, 1] }], /"permute_1".*1, 2, 3/],
    [
      'a convolution on what is flat',
      [{ className: 'Flatten' }, { className: 'Conv2D', filters: 2, kernelSize: 3, padding: 'same' }],
      /"conv2d_1".*receives 576/,
    ],
    ['flattening twice', [{ className: 'Flatten' }, { className: 'Flatten' }], /"flatten_2".*Remove/],
    [
      'an application on a small picture',
      [{ className: 'Application', application: 'Xception' }],
      /"xception".*at least 71 × 71/,
    ],
  ])('%s is refused at its layer, with what to do', (_, layers, message) => {
    expect(() => buildModel(layers, tiny, 1)).toThrow(message);
  });

  it('two applications, or two channels into one', () => {
    const vgg: LayerSpec = { className: 'Application', application: 'VGG19' };
    expect(() => buildModel([vgg], [32, 32, 2], 1)).toThrow(/one or three channels/);
    expect(() => buildModel([vgg, vgg], [1024, 1024, 1], 1)).toThrow(/one application/);
  });

  it('own layers that give no probabilities', () => {
    const build = (layers: LayerSpec[]) =>
      architectureLayers('custom', { layers }, { classes: 3, inputShape: tiny });
    expect(() => build([{ className: 'Flatten' }, { className: 'Dense', units: 3 }])).toThrow(/softmax/);
    expect(() => build([dense])).toThrow(/ends with 24 × 24 × 3/);
    expect(build([{ className: 'Flatten' }, { ...dense, units: 99 }]).at(-1)).toEqual(dense);
  });
});

describe('specs', () => {
  const context: ArchitectureContext = { classes: 6, inputShape: [128, 128, 1] };

  it.each(architectures)(
    '$id: the defaults make valid layers that end in one probability per genre',
    (architecture) => {
      const layers = architecture.layers(architecture.paramsSchema.parse({}), context);
      for (const layer of layers) expect(layerSpecSchema.parse(layer)).toEqual(layer);
      expect(outputProblem(layers, inferShapes(layers, context.inputShape), 6)).toBeNull();
    },
  );

  it('refuse what is unknown or out of range', () => {
    expect(() => architectureLayers('R1', { kernelSize: 4 }, context)).toThrow();
    expect(() => architectureLayers('R3', { droput: 0.5 }, context)).toThrow();
    expect(layerSpecSchema.safeParse({ className: 'Dropout', rate: 1 }).success).toBe(false);
    expect(layerSpecSchema.safeParse({ className: 'LSTM', units: 3, filters: 3 }).success).toBe(false);
  });
});
