import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';

function values(size: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, () => Math.round(200 * random() - 100));
}

/** What `f` makes of a tensor, on wasm and on cpu. */
async function onBoth(shape: number[], dtype: 'float32' | 'int32' | 'bool', f: (x: tf.Tensor) => tf.Tensor) {
  const results = [];
  for (const backend of ['wasm', 'cpu'] as const) {
    await tf.setBackend(backend);
    const result = tf.tidy(() => f(tf.tensor(values(tf.util.sizeFromShape(shape), 3), shape, dtype)));
    results.push({ shape: result.shape, dtype: result.dtype, values: Array.from(result.dataSync()) });
    result.dispose();
  }
  return results as [unknown, unknown];
}

beforeAll(() => startBackend('wasm'));

const shapes = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 4 }).map((sides) =>
  // Long axes one at a time.
  sides.map((side, i) => (i === sides.length - 1 - (sides[0]! % sides.length) ? side : 1 + (side % 6))),
);
const dtype = fc.constantFrom('float32' as const, 'int32' as const);

describe('copies on wasm are those on cpu', () => {
  it('slices of any rank', async () => {
    const slices = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        bounds: fc.tuple(
          ...shape.map((side) =>
            fc.tuple(fc.nat(side), fc.nat(side)).map(([a, b]) => [a, b].sort((x, y) => x - y)),
          ),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(slices, dtype, async ({ shape, bounds }, dtype) => {
        const begin = bounds.map(([from]) => from!);
        const size = bounds.map(([from, to]) => to! - from!);
        const [wasm, cpu] = await onBoth(shape, dtype, (x) => tf.slice(x, begin, size));
        expect(wasm).toEqual(cpu);
      }),
      { numRuns: 200 },
    );
  });

  it('reversed axes', async () => {
    const axes = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        axis: fc.subarray(
          shape.map((_, axis) => axis),
          { minLength: 1 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(axes, dtype, async ({ shape, axis }, dtype) => {
        const [wasm, cpu] = await onBoth(shape, dtype, (x) => tf.reverse(x, axis));
        expect(wasm).toEqual(cpu);
      }),
    );
  });
});

describe('a clone on wasm', () => {
  beforeAll(() => tf.setBackend('wasm').then(() => {}));

  it('outlives its original, and takes no memory of its own', () => {
    const original = tf.tensor([1, 2, 3]);
    const { numDataBuffers } = tf.memory();
    const clone = original.clone();
    expect(tf.memory().numDataBuffers).toBe(numDataBuffers);
    original.dispose();
    expect(Array.from(clone.dataSync())).toEqual([1, 2, 3]);
    clone.dispose();
    expect(tf.memory().numDataBuffers).toBe(numDataBuffers - 1);
  });

  it('keeps the values that a variable had', () => {
    const variable = tf.variable(tf.tensor([1, 2]));
    const before = variable.clone();
    variable.assign(tf.tensor([5, 6]));
    expect(Array.from(before.dataSync())).toEqual([1, 2]);
    tf.dispose([variable, before]);
  });
});

describe('sums over many rows on wasm', () => {
  const rows = fc.integer({ min: 1024, max: 3000 });
  const columns = fc.integer({ min: 1, max: 30 });

  it('products of columns are those on cpu', async () => {
    await fc.assert(
      fc.asyncProperty(rows, columns, columns, async (rows, m, n) => {
        const [wasm, cpu] = await onBoth([rows, m + n], 'float32', (x) => {
          const [a, b] = tf.split(x, [m, n], 1) as [tf.Tensor2D, tf.Tensor2D];
          return tf.matMul(a, b, true);
        });
        // Of whole numbers: sums below 2^24 are exact.
        expect(wasm).toEqual(cpu);
      }),
      { numRuns: 20 },
    );
  });

  it.each([1, 2, 3, 4, 5, 1025])('the columns of %i rows are those on cpu', async (rows) => {
    const [wasm, cpu] = await onBoth([rows, 7], 'float32', (x) => tf.sum(x, 0));
    expect(wasm).toEqual(cpu);
  });
});
