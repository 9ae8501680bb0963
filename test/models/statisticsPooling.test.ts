import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import { createLayer } from '../../src/models/createLayer.ts';
import { type LayerSpec, layerSpecSchema } from '../../src/models/layers.ts';
import { startBackend } from '../../src/training/backend.ts';
import { deserializeModel, serializeModel } from '../../src/training/savedModel.ts';
import fixture from '../fixtures/statistics_pooling.json' with { type: 'json' };

const specOf = (statistics: string[]): LayerSpec =>
  layerSpecSchema.parse({ className: 'StatisticsPooling2D', statistics });

function expectAllClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, 4);
}

describe.each(['cpu', 'wasm'] as const)('StatisticsPooling2D on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(fixture.cases)(
    'takes $statistics of $shape as numpy does, with torch’s gradient',
    ({ shape, statistics, x, output, weights, gradient }) => {
      const layer = createLayer(specOf(statistics), { name: 'pooling' }, shape.slice(1), 1);
      const before = tf.memory().numTensors;
      tf.tidy(() => {
        const input = tf.tensor4d(x, shape as [number, number, number, number]);
        const pooled = layer.apply(input) as tf.Tensor2D;
        expect(pooled.shape).toEqual([shape[0], output.length / shape[0]!]);
        expect(layer.computeOutputShape(shape)).toEqual(pooled.shape);
        expectAllClose(pooled.dataSync(), output);
        const weighted = tf.tensor2d(weights, pooled.shape);
        const slope = tf.grad((v) => tf.sum(tf.mul(layer.apply(v) as tf.Tensor, weighted)));
        expectAllClose(slope(input).dataSync(), gradient);
      });
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('is saved and loaded with its statistics in their order', async () => {
    const layers: LayerSpec[] = [
      { className: 'Conv2D', filters: 2, kernelSize: 3, padding: 'same' },
      specOf(['max', 'mean']),
      { className: 'Dense', units: 2, activation: 'softmax' },
    ];
    const model = buildModel(layers, [4, 5, 1], 1);
    const loaded = await deserializeModel(await serializeModel(model));
    const clips = tf.randomUniform([3, 4, 5, 1], 0, 1, 'float32', 7);
    const answers = (network: tf.LayersModel) => Array.from((network.predict(clips) as tf.Tensor).dataSync());
    expect(answers(loaded)).toEqual(answers(model));
  });
});

describe.each(['cpu', 'wasm'] as const)('batch normalisation of vectors on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it('normalises each feature over the batch, and has the gradient of finite differences', () => {
    tf.tidy(() => {
      const layer = createLayer({ className: 'BatchNormalization' }, { name: 'normalised' }, [3], 1);
      const x = tf.tensor2d([1, 2, -1, 0, 5, 3, 2, 2, 0.5, 4, -3, 1], [4, 3]);
      const apply = (v: tf.Tensor) => layer.apply(v, { training: true }) as tf.Tensor2D;
      const output = apply(x);
      expectAllClose(tf.mean(output, 0).dataSync(), [0, 0, 0]);
      const variance = tf.moments(x, 0).variance.dataSync();
      expectAllClose(
        tf.moments(output, 0).variance.dataSync(),
        Array.from(variance, (v) => v / (v + 1e-3)),
      );
      const weights = tf.tensor2d([1, -2, 0.5, 0.3, 1, -1, 2, 0, 1, -0.7, 0.4, 0.1], [4, 3]);
      const loss = (v: tf.Tensor) => tf.sum(tf.mul(apply(v), weights));
      const slopes = tf.grad(loss)(x).dataSync();
      const step = 1e-2;
      const differences = Array.from({ length: x.size }, (_, i) => {
        const nudge = tf.tensor2d(
          Array.from({ length: x.size }, (_, j) => (i === j ? step : 0)),
          [4, 3],
        );
        const [up, down] = [tf.add(x, nudge), tf.sub(x, nudge)].map((v) => loss(v).dataSync()[0]!);
        return (up! - down!) / (2 * step);
      });
      for (const [i, difference] of differences.entries()) expect(slopes[i]).toBeCloseTo(difference, 2);
    });
  });
});
