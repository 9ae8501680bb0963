import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../../src/models/applications/index.ts';
import { applicationNames } from '../../../src/models/layers.ts';
import { targetLayers } from '../../../src/models/pretrained/load.ts';
import { matchWeights } from '../../../src/models/pretrained/match.ts';
import { recognise } from '../../../src/models/pretrained/recognise.ts';
import type { FileLayer } from '../../../src/models/pretrained/weightsFile.ts';
import { startBackend } from '../../../src/training/backend.ts';
import keras from '../../fixtures/keras_applications.json' with { type: 'json' };

beforeAll(() => startBackend('wasm'));

/** A file with these layers and no values. */
const fileOf = (layers: { name: string; shapes: number[][] }[]) => ({
  layers: layers.map(
    ({ name, shapes }): FileLayer => ({
      name,
      weights: shapes.map((shape, i) => ({ name: `${i}`, shape, values: new Float32Array() })),
    }),
  ),
  ordered: true,
});

describe.each(applicationNames)('%s', (name) => {
  const { layers, preprocessed } = keras.applications[name];

  it('has the layers that Keras writes into a file of its weights, in the same order', () => {
    const network = createApplication(name, [96, 96, 3], 'base', 1);
    expect(targetLayers(network)).toEqual(layers);
    network.dispose();
  });

  it('takes a file whose layers have other names, with a top, as Keras takes it: by order', () => {
    const renamed = layers.map(({ shapes }, i) => ({ name: `layer_${i}`, shapes }));
    const top = { name: 'predictions', shapes: [[2048, 1000], [1000]] };
    const { report, weights } = matchWeights(fileOf([...renamed, top]), layers);
    expect(report).toMatchObject({ by: 'order', unused: ['predictions'], missing: [], wrongShape: [] });
    expect(weights?.size).toBe(layers.length);
  });

  it('is recognised by its weights, whatever their names, with and without its top', () => {
    const renamed = layers.map(({ shapes }, i) => ({ name: `layer_${i}`, shapes }));
    expect(recognise(fileOf(renamed))).toBe(name);
    expect(recognise(fileOf([...renamed, { name: 'top', shapes: [[2048, 1000], [1000]] }]))).toBe(name);
    expect(recognise(fileOf(renamed.slice(1)))).toBeNull();
  });

  it('prepares pictures as its preprocess_input does', async () => {
    const network = createApplication(name, [96, 96, 3], 'base', 1);
    const prepared = network.getLayer('imagenet_preprocessing').output as tf.SymbolicTensor;
    const preprocessing = tf.model({ inputs: network.inputs, outputs: prepared });
    const picture = tf.tile(tf.tensor4d(keras.pixels.flat(), [1, 1, 4, 3]), [1, 96, 24, 1]);
    const output = preprocessing.predict(tf.div(picture, 255)) as tf.Tensor;
    const difference = tf.max(
      tf.abs(tf.sub(tf.slice(output, 0, [1, 1, 4, 3]), tf.tensor(preprocessed, [4, 3]))),
    );
    expect((await difference.data())[0]).toBeLessThan(2e-5);
    network.dispose();
  });
});
