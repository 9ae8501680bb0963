import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import { inferShapes, outputProblem } from '../../src/models/inferShapes.ts';
import type { LayerShape } from '../../src/models/layerShape.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { summarize } from '../../src/models/summary.ts';
import kerasSummaries from '../fixtures/keras_summaries.json' with { type: 'json' };

beforeAll(() => tf.setBackend('cpu'));

const size = fc.integer({ min: 1, max: 5 });
const padding = fc.constantFrom('same' as const, 'valid' as const);
const window = { strides: fc.option(size, { nil: undefined }), padding };
const recurrent = fc.record({
  className: fc.constantFrom('SimpleRNN' as const, 'LSTM' as const, 'GRU' as const),
  units: size,
  returnSequences: fc.boolean(),
});
const layer: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.record({ className: fc.constant('Conv2D' as const), filters: size, kernelSize: size, ...window }),
  fc.record({
    className: fc.constant('SeparableConv2D' as const),
    filters: size,
    kernelSize: size,
    ...window,
  }),
  fc.record({ className: fc.constant('MaxPooling2D' as const), poolSize: size, ...window }),
  fc.record({ className: fc.constant('AveragePooling2D' as const), poolSize: size, ...window }),
  fc.constant({ className: 'BatchNormalization' as const }),
  fc.constant({ className: 'LeakyReLU' as const }),
  fc.constant({ className: 'Dropout' as const, rate: 0.5 }),
  fc.constant({ className: 'Flatten' as const }),
  fc.constant({ className: 'GlobalAveragePooling2D' as const }),
  fc.constant({ className: 'GlobalMaxPooling2D' as const }),
  fc.constant<LayerSpec>({ className: 'Permute', dims: [2, 1, 3] }),
  fc.constant<LayerSpec>({ className: 'Permute', dims: [2, 1] }),
  fc.constant<LayerSpec>({ className: 'Reshape', targetShape: [6, 14] }),
  fc.constant<LayerSpec>({ className: 'Reshape', targetShape: [12, 7, 1] }),
  fc.record({
    className: fc.constant('Normalization' as const),
    axis: fc.constantFrom(1 as const, 3 as const),
  }),
  fc.record({ className: fc.constant('Dense' as const), units: size }),
  recurrent,
  recurrent.map((inner) => ({ className: 'Bidirectional' as const, layer: inner })),
);

describe('inferShapes', () => {
  it.each(kerasSummaries.filter((f) => f.architecture !== 'others'))(
    "says what Keras's summary says: $architecture $params at $inputShape",
    ({ architecture, params, classes, inputShape, rows, total, trainable }) => {
      const context = { classes, inputShape: inputShape as unknown as InputShape };
      const layers = architectureLayers(
        architecture as Parameters<typeof architectureLayers>[0],
        params,
        context,
      );
      const inferred = inferShapes(layers, inputShape) as LayerShape[];
      expect(inferred.map((layer) => [layer.outputShape, layer.params])).toEqual(
        rows.map((row) => [row.outputShape, row.params]),
      );
      const sum = (key: 'params' | 'trainable') => inferred.reduce((total, layer) => total + layer[key], 0);
      expect({ total: sum('params'), trainable: sum('trainable') }).toEqual({ total, trainable });
      expect(outputProblem(layers, inferred, classes)).toBeNull();
    },
  );

  it('says of any layer list what the summary of the built model says, and refuses what cannot be built', () => {
    let built = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 5 }), (layers) => {
        const inputShape: InputShape = [12, 7, 1];
        const inferred = inferShapes(layers, inputShape);
        if (inferred.some((row) => !row || 'error' in row)) {
          refused++;
          expect(() => buildModel(layers, inputShape, 1)).toThrow();
          return;
        }
        built++;
        const model = buildModel(layers, inputShape, 1);
        const { rows, trainable } = summarize(model);
        model.dispose();
        const shapes = inferred as LayerShape[];
        expect(shapes.map((row) => [row.outputShape, row.params])).toEqual(
          rows.map((row) => [row.outputShape, row.params]),
        );
        expect(shapes.reduce((sum, row) => sum + row.trainable, 0)).toBe(trainable);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(built, refused)).toBeGreaterThan(30);
  });

  it('says at the layer what is wrong and leaves the ones after it open', () => {
    const inferred = inferShapes(
      [{ className: 'Flatten' }, { className: 'LSTM', units: 3 }, { className: 'Flatten' }],
      [4, 5, 1],
    );
    expect(inferred).toEqual([
      { outputShape: [20], params: 0, trainable: 0 },
      { error: expect.stringMatching(/LSTM takes timesteps × features and receives 20/) },
      null,
    ]);
  });

  it.each([
    ['VGG19', [224, 224, 3], [7, 7, 512], 20_024_384, 20_024_384],
    ['ResNet50', [224, 224, 3], [7, 7, 2048], 23_587_712, 23_534_592],
    ['Xception', [299, 299, 3], [10, 10, 2048], 20_861_480, 20_806_952],
    ['MobileNetV2', [224, 224, 3], [7, 7, 1280], 2_257_984, 2_223_872],
  ] as const)("%s has Keras's parameters", (application, inputShape, outputShape, params, trainable) => {
    expect(inferShapes([{ className: 'Application', application }], inputShape)).toEqual([
      { outputShape, params, trainable },
    ]);
  });
});

describe('outputProblem', () => {
  const problemOf = (layers: LayerSpec[]) => outputProblem(layers, inferShapes(layers, [4, 4, 1]), 3);
  it('asks for one softmax value a genre', () => {
    expect(problemOf([])).toMatch(/at least one layer/);
    expect(problemOf([{ className: 'Dense', units: 3, activation: 'softmax' }])).toMatch(
      /ends with 4 × 4 × 3/,
    );
    expect(problemOf([{ className: 'Flatten' }, { className: 'Dense', units: 3 }])).toMatch(/softmax/);
    expect(
      problemOf([{ className: 'Flatten' }, { className: 'Dense', units: 3, activation: 'softmax' }]),
    ).toBeNull();
  });
});
