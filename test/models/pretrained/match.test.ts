import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BatchNormalization } from '../../../src/models/batchNormalization.ts';
import { targetLayers, writeLayerWeights } from '../../../src/models/pretrained/load.ts';
import { matchWeights } from '../../../src/models/pretrained/match.ts';
import { readWeights } from '../../../src/models/pretrained/readWeights.ts';
import { startBackend } from '../../../src/training/backend.ts';
import expected from '../../fixtures/weights/expected.json' with { type: 'json' };

const read = (name: string) => {
  const bytes = readFileSync(new URL(`../../fixtures/weights/${name}`, import.meta.url));
  return readWeights([{ name, blob: new Blob([bytes]) }]);
};

/** The network of make_weights.py. */
function network(): tf.LayersModel {
  return tf.sequential({
    layers: [
      tf.layers.conv2d({
        inputShape: [8, 8, 3],
        filters: 4,
        kernelSize: 3,
        padding: 'same',
        activation: 'relu',
        name: 'block1_conv1',
      }),
      tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name: 'block1_pool' }),
      tf.layers.separableConv2d({
        filters: 5,
        kernelSize: 3,
        padding: 'same',
        useBias: false,
        name: 'block2_sepconv1',
      }),
      new BatchNormalization({ name: 'block2_sepconv1_bn' }),
      tf.layers.activation({ activation: 'relu', name: 'block2_sepconv1_act' }),
      tf.layers.globalAveragePooling2d({ name: 'avg_pool' } as never),
      tf.layers.dense({ units: 3, activation: 'softmax', name: 'predictions' }),
    ],
  });
}

const WEIGHTED = ['block1_conv1', 'block2_sepconv1', 'block2_sepconv1_bn', 'predictions'];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each([
    ['keras2.h5', 'name'],
    ['old_names.h5', 'name'],
    ['whole_model.h5', 'name'],
    ['keras3.weights.h5', 'name'],
    ['renamed.h5', 'order'],
  ] as const)('a network with the weights of %s (by %s) answers as Keras does', async (name, by) => {
    const model = network();
    const { report, weights } = matchWeights(await read(name), targetLayers(model));
    expect(report).toMatchObject({ by, missing: [], unused: [], wrongShape: [] });
    expect(report.matched.map(({ layer }) => layer)).toEqual(WEIGHTED);
    writeLayerWeights(model, weights!);
    const output = model.predict(tf.tensor(expected.input, [2, 8, 8, 3])) as tf.Tensor2D;
    const difference = tf.max(tf.abs(tf.sub(output, tf.tensor2d(expected.output))));
    expect((await difference.data())[0]).toBeLessThan(2e-6);
    // The two clips must differ for this to tell anything.
    expect(Math.abs(expected.output[0]![0]! - expected.output[1]![0]!)).toBeGreaterThan(1e-3);
    model.dispose();
  });
});

describe('what does not match', () => {
  beforeAll(() => startBackend('cpu'));

  it('is told with both shapes', async () => {
    const { report, weights } = matchWeights(await read('wrong_shapes.h5'), targetLayers(network()));
    expect(weights).toBeNull();
    expect(report.by).toBe('name');
    expect(report.matched.map(({ layer }) => layer)).toEqual(['block2_sepconv1_bn', 'predictions']);
    expect(report.wrongShape).toEqual([
      { layer: 'block1_conv1', expected: [[3, 3, 3, 4], [4]], found: [[3, 3, 3, 6], [6]] },
      {
        layer: 'block2_sepconv1',
        expected: [
          [3, 3, 4, 1],
          [1, 1, 4, 5],
        ],
        found: [
          [3, 3, 6, 1],
          [1, 1, 6, 5],
        ],
      },
    ]);
  });

  const layer = (name: string, ...shapes: number[][]) => ({
    name,
    weights: shapes.map((shape, i) => ({
      name: `${i}`,
      shape,
      values: new Float32Array(shape.reduce((a, b) => a * b, 1)),
    })),
  });
  const targets = [
    { name: 'a', shapes: [[2, 3], [3]] },
    { name: 'b', shapes: [[3, 3], [3]] },
  ];

  it('is missing or unused by name', () => {
    const file = { layers: [layer('a', [2, 3], [3]), layer('c', [9])], ordered: true };
    const { report, weights } = matchWeights(file, targets);
    expect(weights).toBeNull();
    expect(report).toMatchObject({ by: 'name', missing: ['b'], unused: ['c'], wrongShape: [] });
  });

  it('a top that the network lacks is left over, by name as by order', () => {
    const top = layer('predictions', [3, 1000], [1000]);
    const named = { layers: [layer('a', [2, 3], [3]), layer('b', [3, 3], [3]), top], ordered: true };
    expect(matchWeights(named, targets).report).toMatchObject({ by: 'name', unused: ['predictions'] });
    const other = { layers: [layer('x', [2, 3], [3]), layer('y', [3, 3], [3]), top], ordered: true };
    const { report, weights } = matchWeights(other, targets);
    expect(report).toMatchObject({ by: 'order', unused: ['predictions'] });
    expect(report.matched).toEqual([
      { layer: 'a', inFile: 'x' },
      { layer: 'b', inFile: 'y' },
    ]);
    expect(weights!.get('a')![0]).toBe(other.layers[0]!.weights[0]!.values);
  });

  it('is not matched by order where the file has none', () => {
    const file = { layers: [layer('x', [2, 3], [3]), layer('y', [3, 3], [3])], ordered: false };
    expect(matchWeights(file, targets).weights).toBeNull();
  });

  it('a layer with fewer weights does not match', () => {
    const file = { layers: [layer('a', [2, 3]), layer('b', [3, 3], [3])], ordered: true };
    expect(matchWeights(file, targets).report.wrongShape).toEqual([
      { layer: 'a', expected: [[2, 3], [3]], found: [[2, 3]] },
    ]);
  });
});
