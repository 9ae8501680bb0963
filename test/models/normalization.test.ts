import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import { fitNormalization } from '../../src/models/fitNormalization.ts';
import { Normalization } from '../../src/models/normalization.ts';
import { deserializeModel, serializeModel } from '../../src/training/savedModel.ts';
import fixture from '../fixtures/normalization.json' with { type: 'json' };

const shape = fixture.shape as unknown as readonly [number, number, number];
const size = shape[0] * shape[1] * shape[2];
const cases = fixture.cases.flatMap(({ bytes, data, fits }) =>
  fits.map((fit) => ({ ...fit, bytes, data: bytes ? Uint8Array.from(data) : Float32Array.from(data) })),
);

beforeAll(() => tf.setBackend('cpu'));

describe.each(cases)(
  'statistics on axis $axis of bytes: $bytes',
  ({ axis, data, mean, variance, output, bytes }) => {
    const fitted = fitNormalization(data, shape, fixture.training, axis as 1 | 3);

    it("equal scikit-learn's", () => {
      expect(fitted.mean.length).toBe(mean.length);
      for (const [i, value] of mean.entries()) expect(fitted.mean[i]).toBeCloseTo(value, 9);
      for (const [i, value] of variance.entries()) expect(fitted.variance[i]).toBeCloseTo(value, 7);
    });

    it("make the layer give what Keras's gives, saved or not", async () => {
      const model = buildModel([{ className: 'Normalization', axis: axis as 1 | 3 }], shape, 1);
      (model.layers[0] as Normalization).adapt(fitted.mean, fitted.variance);
      const copy = await deserializeModel(await serializeModel(model));
      expect(copy.layers[0]).toBeInstanceOf(Normalization);
      const clip = Float32Array.from(data.subarray(size, 2 * size), (value) => (bytes ? value / 255 : value));
      for (const net of [model, copy]) {
        const normal = (net.predict(tf.tensor(clip, [1, ...shape])) as tf.Tensor).dataSync();
        const scale = Math.max(...output.map(Math.abs));
        for (const [i, value] of output.entries())
          expect(Math.abs(normal[i]! - value) / scale).toBeLessThan(1e-4);
      }
      expect(model.trainableWeights).toEqual([]);
    });
  },
);

it('refuses statistics of another size, and no clips at all', () => {
  const layer = buildModel([{ className: 'Normalization', axis: 1 }], shape, 1).layers[0] as Normalization;
  expect(() => layer.adapt([1, 2], [1, 1])).toThrow(/3 means/);
  expect(() => fitNormalization(new Uint8Array(24), shape, [], 1)).toThrow(/no clips/);
});
