import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/random.ts';
import {
  type Affine,
  compose,
  IDENTITY,
  resample,
  rotation,
  scaling,
  translation,
} from '../../../src/training/augmentation/affine.ts';
import { drawBeta } from '../../../src/training/augmentation/beta.ts';
import { gaussianBlur } from '../../../src/training/augmentation/blur.ts';
import { maskBands } from '../../../src/training/augmentation/masking.ts';
import { mixUp } from '../../../src/training/augmentation/mixUp.ts';
import { startBackend } from '../../../src/training/backend.ts';
import fixture from '../../fixtures/augmentation.json' with { type: 'json' };

const [height, width, channels] = fixture.shape as [number, number, number];
const size = [height, width] as const;
const clips = () => tf.tensor4d(fixture.clips, [3, height, width, channels]);

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThan(1e-5);
  }
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  const resampled = (matrices: readonly Affine[]) => resample(clips(), matrices).dataSync();

  it('resamples every picture by its own matrix as scipy.ndimage.affine_transform does', () => {
    const { matrices, expected } = fixture.affine;
    expectClose(resampled(matrices as unknown as Affine[]), expected);
  });

  it('rotates as scipy.ndimage.rotate', () => {
    const { degrees, expected } = fixture.rotation;
    expectClose(resampled(degrees.map((angle) => rotation(angle, size))), expected);
  });

  it('shifts as scipy.ndimage.shift', () => {
    const { rowsAndColumns, expected } = fixture.translation;
    expectClose(resampled(rowsAndColumns.map(([rows, columns]) => translation(columns!, rows!))), expected);
  });

  it('stretches and zooms as linear interpolation about the centre', () => {
    const { horizontalAndVertical, expected } = fixture.scaling;
    const matrices = horizontalAndVertical.map(([x, y]) => scaling(x!, y!, size));
    expectClose(resampled(matrices), expected);
  });

  it('mirrors left and right, and leaves a picture exactly as it is', () => {
    const x = clips();
    const flipped = resample(x, [scaling(-1, 1, size), IDENTITY, IDENTITY]);
    const [first, ...rest] = tf.unstack(flipped);
    const [original, ...others] = tf.unstack(x);
    expect(first!.dataSync()).toEqual(tf.reverse(original!, 1).dataSync());
    expect(rest.map((clip) => clip.dataSync())).toEqual(others.map((clip) => clip.dataSync()));
  });

  it('blurs every picture by its own Gaussian as scipy.ndimage.gaussian_filter1d', () => {
    const { sigmas, largest, expected } = fixture.blur;
    expectClose(gaussianBlur(clips(), sigmas, largest).dataSync(), expected);
  });

  it('blurs a single row', () => {
    const row = tf.tensor4d([0, 0, 1, 0], [1, 1, 4, 1]);
    const values = gaussianBlur(row, [1], 5).dataSync();
    expect(values[2]!).toBeGreaterThan(values[1]!);
    expect(values[1]!).toBeGreaterThan(values[0]!);
  });
});

describe('layers', () => {
  beforeAll(() => startBackend('cpu'));

  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const affine = fc.tuple(number, number, number, number, number, number);

  it('join two changes in their order', () => {
    fc.assert(
      fc.property(affine, affine, number, number, (first, second, x, y) => {
        const apply = ([a, b, c, d, e, f]: Affine, [px, py]: readonly [number, number]) =>
          [a * px + b * py + c, d * px + e * py + f] as const;
        // The second change's pixel looks into the picture that the first has made.
        const expected = apply(first, apply(second, [x, y]));
        const actual = apply(compose(first, second), [x, y]);
        expect(actual[0]).toBeCloseTo(expected[0], 9);
        expect(actual[1]).toBeCloseTo(expected[1], 9);
      }),
    );
  });

  it.each([
    ['rows', 1],
    ['columns', 2],
  ] as const)('mask bands of %s, no wider than asked for', (_, axis) => {
    const masks = fc.integer({ min: 1, max: 3 });
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(), share, masks, (seed, widest, count) => {
        const x = tf.ones<tf.Rank.R4>([2, height, width, channels]);
        const settings = { share: widest, masks: count, value: 'silence' } as const;
        const masked = maskBands(x, axis, settings, [seededRandom(seed), null]);
        const [changed, same] = tf.unstack(masked);
        expect(tf.min(same!).dataSync()[0]).toBe(1);
        // Every band is whole: across the other axis and the channels all values are equal.
        const other = axis === 1 ? [1, 2] : [0, 2];
        const [least, most] = [tf.min(changed!, other).dataSync(), tf.max(changed!, other).dataSync()];
        expect(least).toEqual(most);
        const gone = least.filter((value) => value === 0).length;
        expect(gone).toBeLessThanOrEqual(count * Math.floor(widest * size[axis - 1]!));
        tf.dispose([x, masked, changed!, same!]);
      }),
    );
  });

  it('mask the same bands with the means of their rows', () => {
    const pictures = tf.add(
      1,
      tf.randomUniform<tf.Rank.R4>([2, height, width, channels], 0, 1, 'float32', 6),
    );
    const mask = (value: 'silence' | 'mean') => {
      const randoms = [seededRandom(3), null];
      const masked = maskBands(pictures as tf.Tensor4D, 2, { share: 0.9, masks: 2, value }, randoms);
      return tf.unstack(masked).map((clip) => Float32Array.from(clip.dataSync()));
    };
    const own = tf.unstack(pictures).map((clip) => Float32Array.from(clip.dataSync()));
    /** Of the row and channel that value `i` is in. */
    const mean = (i: number) => {
      const row = Math.floor(i / (width * channels)) * width * channels;
      const values = Array.from({ length: width }, (_, t) => own[0]![row + t * channels + (i % channels)]!);
      return values.reduce((sum, value) => sum + value, 0) / width;
    };
    const [silenced, covered] = [mask('silence'), mask('mean')];
    expect(silenced[0]).toContain(0);
    const expected = silenced[0]!.map((value, i) => (value === 0 ? mean(i) : value));
    for (const [i, value] of expected.entries()) expect(covered[0]![i]).toBeCloseTo(value, 5);
    expect([silenced[1], covered[1]]).toEqual([own[1], own[1]]);
  });

  it('place masks evenly, up to both ends', () => {
    const covered = new Float32Array(width);
    for (let seed = 0; seed < 3000; seed++) {
      const x = tf.ones<tf.Rank.R4>([1, 1, width, 1]);
      const masked = maskBands(x, 2, { share: 0.3, masks: 1, value: 'silence' }, [seededRandom(seed)]);
      masked.dataSync().forEach((value, i) => {
        covered[i]! += 1 - value;
      });
      tf.dispose([x, masked]);
    }
    // Widths 0..4 of 14 columns, 2 on average.
    const mean = covered.reduce((sum, count) => sum + count, 0) / width / 3000;
    expect(mean).toBeCloseTo(2 / 14, 2);
    expect(covered[0]!).toBeGreaterThan(100);
    expect(covered[width - 1]!).toBeGreaterThan(100);
  });

  it('mix each clip and its label with the next', () => {
    const x = tf.tensor4d([1, 2, 3], [3, 1, 1, 1]);
    const y = tf.tensor2d([1, 0, 0, 1, 1, 0], [3, 2]);
    const mixed = mixUp({ x, y }, [0.75, 1, 0.5]);
    expect([...mixed.x.dataSync()]).toEqual([0.75 * 1 + 0.25 * 2, 2, 0.5 * 3 + 0.5 * 1]);
    expect(mixed.y.arraySync()).toEqual([
      [0.75, 0.25],
      [0, 1],
      [1, 0],
    ]);
  });

  it.each(fixture.beta)('draw mixing shares from Beta($alpha, $alpha) as scipy.stats has it', (given) => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 20_000 }, () => drawBeta(given.alpha, random));
    for (const [i, quantile] of given.quantiles.entries()) {
      const below = draws.filter((draw) => draw <= quantile).length / draws.length;
      expect(Math.abs(below - fixture.shares[i]!)).toBeLessThan(0.015);
    }
  });
});
