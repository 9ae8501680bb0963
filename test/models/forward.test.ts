import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/models/applications/index.ts';
import { createLayer } from '../../src/models/createLayer.ts';
import type { ApplicationName, LayerSpec } from '../../src/models/layers.ts';
import { seedFrom } from '../../src/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import keras from '../fixtures/keras_forward.json' with { type: 'json' };

/** As in make_keras_forward.py: offset + scale × numbers in −0.5..0.5 from an integer hash of seed + index. */
function uniform(shape: number[], seed: number, scale: number, offset: number): tf.Tensor {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  for (let index = 0; index < values.length; index++) {
    let h = (index + seed) >>> 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    values[index] = offset + scale * (((h ^ (h >>> 16)) >>> 0) / 2 ** 32 - 0.5);
  }
  return tf.tensor(values, shape);
}

function values(layer: string, weight: string, shape: number[]): tf.Tensor {
  const seed = seedFrom(0, `${layer}/${weight}`);
  const inputs = tf.util.sizeFromShape(
    weight === 'depthwise_kernel' ? shape.slice(0, 2) : shape.slice(0, -1),
  );
  if (weight.endsWith('kernel')) return uniform(shape, seed, Math.sqrt(24 / inputs), 0);
  return uniform(shape, seed, 0.4, weight === 'gamma' || weight === 'moving_variance' ? 1 : 0);
}

/** tfjs's weights end in Keras's names: layer/kernel, layer/lstm_cell/recurrent_kernel. */
const weightName = (weight: tf.LayerVariable) => weight.originalName.split('/').at(-1)!;

function fill(layer: tf.layers.Layer, nameOf = () => layer.name): void {
  const { weights } = layer;
  tf.tidy(() =>
    layer.setWeights(weights.map((weight) => values(nameOf(), weightName(weight), weight.shape as number[]))),
  );
}

const picture = (shape: number[]) => uniform(shape, 7, 1, 0.5);

function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i]! - value) / scale).toBeLessThan(tolerance);
  }
}

beforeAll(() => startBackend('wasm'));

describe('the same weights give what Keras computes', () => {
  it.each(keras.applications)('$application at $size', async (fixture) => {
    const { application, size, outputShape, every } = fixture;
    const model = createApplication(application as ApplicationName, [size, size, 3], 'base', 1);
    for (const layer of model.layers) if (layer.weights.length > 0) fill(layer);
    const output = model.predict(picture([2, size, size, 3])) as tf.Tensor;
    expect(output.shape.slice(1)).toEqual(outputShape);
    const flat = await output.data();
    for (const [row, expected] of fixture.values.entries()) {
      const own = flat.subarray((row * flat.length) / 2, ((row + 1) * flat.length) / 2);
      expectClose(
        own.filter((_, i) => i % every === 0),
        expected,
        2e-4,
      );
    }
    model.dispose();
  });

  const specs: Record<string, LayerSpec> = {
    SimpleRNN: { className: 'SimpleRNN', units: 6 },
    LSTM: { className: 'LSTM', units: 6, returnSequences: true },
    GRU: { className: 'GRU', units: 6 },
    Bidirectional: {
      className: 'Bidirectional',
      layer: { className: 'LSTM', units: 4, returnSequences: true },
    },
  };
  it.each(keras.recurrent)('$name', async ({ name, outputShape, values: expected }) => {
    const layer = createLayer(specs[name]!, { name: 'layer', inputShape: [7, 5] }, [7, 5], 1);
    const model = tf.sequential({ layers: [layer] });
    if (name === 'Bidirectional') {
      const both = layer as unknown as Record<'forwardLayer' | 'backwardLayer', tf.layers.Layer>;
      fill(both.forwardLayer, () => 'forward');
      fill(both.backwardLayer, () => 'backward');
    } else fill(layer);
    const output = model.predict(picture([2, 7, 5])) as tf.Tensor;
    expect(output.shape).toEqual(outputShape);
    expectClose(await output.data(), expected, 1e-5);
  });
});

describe("the same weights have torch's gradients", () => {
  it.each(keras.gradients)('$application at $size, batch $batch', async (fixture) => {
    const { application, size, batch } = fixture;
    const model = createApplication(application as ApplicationName, [size, size, 3], 'base', 1);
    for (const layer of model.layers) if (layer.weights.length > 0) fill(layer);
    const { value, grads } = tf.variableGrads(() => {
      const y = model.apply(picture([batch, size, size, 3]), { training: true }) as tf.Tensor;
      return tf.mean(tf.mul(y, uniform(y.shape, 11, 1, 0))) as tf.Scalar;
    });
    expect((await value.data())[0]! / fixture.loss).toBeCloseTo(1, 3);
    const expected = fixture.gradients as unknown as Record<string, [norm: number, along: number]>;
    const weights = model.trainableWeights;
    expect(weights.map((weight) => weight.originalName).sort()).toEqual(Object.keys(expected).sort());
    const largest = Math.max(...Object.values(expected).map(([norm]) => norm));
    for (const { name, originalName } of weights) {
      const [norm, along] = expected[originalName]!;
      // A bias before batch normalisation has no gradient but rounding.
      if (norm < 1e-6 * largest) continue;
      const gradient = grads[name]!;
      const pattern = uniform(gradient.shape, 13, 1, 0);
      const found = tf.norm(gradient).dataSync()[0]!;
      const share = tf.sum(tf.mul(gradient, pattern)).dataSync()[0]! / found;
      // Batch normalisation on few values carries rounding far: ResNet50 comes within 0.006, the others 0.001.
      const isSame = Math.abs(found / norm - 1) < 0.01 && Math.abs(share - along) < 0.02;
      expect([originalName, isSame, found, share]).toEqual([originalName, true, found, share]);
    }
    tf.dispose(grads);
    model.dispose();
  });
});

describe('the preprocessing', () => {
  it('takes one channel as three alike', async () => {
    const base = createApplication('MobileNetV2', [32, 32, 3], 'base', 1);
    const grey = createApplication('MobileNetV2', [32, 32, 1], 'base', 1);
    const x = picture([1, 32, 32, 1]) as tf.Tensor4D;
    const [three, one] = [base.predict(tf.concat([x, x, x], 3)), grey.predict(x)] as tf.Tensor[];
    expect(await one!.data()).toEqual(await three!.data());
    expect(Math.max(...(await one!.data()))).toBeGreaterThan(0);
  });
});
