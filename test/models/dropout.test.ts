import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SeededDropout, setDropoutRate } from '../../src/models/dropout.ts';

const ones = () => tf.ones([100, 100]);
const training = (layer: SeededDropout) =>
  Array.from((layer.apply(ones(), { training: true }) as tf.Tensor).dataSync());

beforeAll(() => tf.setBackend('cpu'));

describe('SeededDropout', () => {
  it('draws another mask at each step, and the same sequence from the same seed', () => {
    const [a, b] = [new SeededDropout({ rate: 0.5, seed: 3 }), new SeededDropout({ rate: 0.5, seed: 3 })];
    const masks = [training(a), training(a), training(a)];
    expect(masks[0]).not.toEqual(masks[1]);
    expect(masks[1]).not.toEqual(masks[2]);
    expect([training(b), training(b), training(b)]).toEqual(masks);
    expect(training(new SeededDropout({ rate: 0.5, seed: 4 }))).not.toEqual(masks[0]);
  });

  it('drops its share and keeps the mean', () => {
    const mask = training(new SeededDropout({ rate: 0.25, seed: 1 }));
    const dropped = mask.filter((value) => value === 0).length / mask.length;
    // Five standard deviations of 10,000 draws.
    expect(Math.abs(dropped - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / mask.length));
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  });

  it('does nothing outside training, nor at rate 0', () => {
    const input = ones();
    const layer = new SeededDropout({ rate: 0.5, seed: 1 });
    expect(Array.from((layer.apply(input) as tf.Tensor).dataSync())).toEqual(Array.from(input.dataSync()));
    layer.rate = 0;
    expect(new Set(training(layer))).toEqual(new Set([1]));
  });

  it('takes a new rate between steps', () => {
    const layer = new SeededDropout({ rate: 0, seed: 1, inputShape: [100] });
    const model = tf.sequential({ layers: [layer] });
    setDropoutRate(model, 0.75);
    expect(new Set(training(layer))).toEqual(new Set([0, 4]));
    expect(() => setDropoutRate(model, 1)).toThrow(RangeError);
  });
});
