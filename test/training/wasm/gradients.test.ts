import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';

/** Largest difference, relative to the largest value. */
const TOLERANCE = 1e-5;

function values(size: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: size }, () => 2 * random() - 1);
}

/** Gradients of `f` at random inputs, weighted by a random gradient of its output. */
function gradients(
  f: (...inputs: tf.Tensor4D[]) => tf.Tensor,
  shapes: [number, number, number, number][],
): Float32Array[] {
  return tf.tidy(() => {
    const inputs = shapes.map((shape, i) => tf.tensor4d(values(tf.util.sizeFromShape(shape), i + 1), shape));
    const output = f(...inputs);
    const dy = tf.tensor(values(output.size, 99), output.shape);
    return tf
      .grads((...xs) => f(...(xs as tf.Tensor4D[])))(inputs, dy)
      .map((grad) => grad.dataSync<'float32'>());
  });
}

/** Compares wasm with the plain loops of the `cpu` backend. */
async function expectSameAsCpu(
  f: (...inputs: tf.Tensor4D[]) => tf.Tensor,
  shapes: [number, number, number, number][],
): Promise<void> {
  await tf.setBackend('cpu');
  const expected = gradients(f, shapes);
  await tf.setBackend('wasm');
  const actual = gradients(f, shapes);
  for (const [i, reference] of expected.entries()) {
    const scale = reference.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-3);
    const worst = reference.reduce((most, value, k) => Math.max(most, Math.abs(value - actual[i]![k]!)), 0);
    expect(worst / scale).toBeLessThan(TOLERANCE);
  }
}

beforeAll(() => startBackend('wasm'));

const side = fc.integer({ min: 1, max: 9 });
const few = fc.integer({ min: 1, max: 4 });
const pad = fc.constantFrom('valid' as const, 'same' as const);
const window = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
const stride = fc.integer({ min: 1, max: 3 });
const pooling = fc.record({
  shape: fc.tuple(few, side, side, few),
  window,
  strides: fc.tuple(stride, stride),
  pad,
});

const { leakyRelu, relu6, elu, tanh, sigmoid, softmax } = tf;
const activations = { leakyRelu, relu6, elu, tanh, sigmoid, softmax };

describe('gradients on wasm equal those on cpu', () => {
  it('conv2d, with respect to input and filter', async () => {
    const cases = fc.record({ batch: few, height: side, width: side, inputs: few, outputs: few });
    const convolution = fc.record({
      kernel: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      strides: fc.tuple(stride, stride),
      pad,
    });
    await fc.assert(
      fc.asyncProperty(cases, convolution, async (shape, { kernel, strides, pad }) => {
        fc.pre(pad === 'same' || (kernel[0] <= shape.height && kernel[1] <= shape.width));
        const { batch, height, width, inputs, outputs } = shape;
        await expectSameAsCpu(
          (x, filter) => tf.conv2d(x, filter!, strides, pad),
          [
            [batch, height, width, inputs],
            [...kernel, inputs, outputs],
          ],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('depthwise conv2d, with respect to input and filter', async () => {
    const cases = fc.record({
      shape: fc.tuple(few, side, side, few),
      kernel: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      stride,
      pad,
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, kernel, stride, pad }) => {
        fc.pre(pad === 'same' || (kernel[0] <= shape[1] && kernel[1] <= shape[2]));
        const filter: [number, number, number, number] = [...kernel, shape[3], 1];
        await expectSameAsCpu((x, f) => tf.depthwiseConv2d(x!, f!, stride, pad), [shape, filter]);
      }),
      { numRuns: 150 },
    );
  });

  it('products of matrices, transposed or not', async () => {
    const cases = fc.record({ sides: fc.tuple(side, side, side), a: fc.boolean(), b: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 2 }), async ({ sides: [m, k, n], a, b }, batch) => {
        await expectSameAsCpu(
          (x, y) => tf.matMul(x!, y!, a, b),
          [a ? [1, batch, k, m] : [1, batch, m, k], b ? [1, batch, n, k] : [1, batch, k, n]],
        );
      }),
    );
  });

  it.each(Object.keys(activations) as (keyof typeof activations)[])('%s', async (activation) => {
    await expectSameAsCpu((x) => activations[activation](tf.mul(x!, 4)), [[2, 3, 4, 5]]);
  });

  it('global max pooling', async () => {
    await expectSameAsCpu((x) => tf.max(x!, [1, 2]), [[3, 4, 5, 2]]);
  });

  it('max pooling, overlapping windows too', async () => {
    await fc.assert(
      fc.asyncProperty(pooling, async ({ shape, window, strides, pad }) => {
        fc.pre(pad === 'same' || (window[0] <= shape[1] && window[1] <= shape[2]));
        await expectSameAsCpu((x) => tf.maxPool(x!, window, strides, pad), [shape]);
      }),
      {
        numRuns: 150,
        examples: [
          [{ shape: [2, 8, 9, 3], window: [3, 3], strides: [2, 2], pad: 'same' }],
          [{ shape: [2, 8, 9, 3], window: [2, 2], strides: [2, 2], pad: 'valid' }],
        ],
      },
    );
  });

  it('average pooling without padding', async () => {
    await fc.assert(
      fc.asyncProperty(pooling, async ({ shape, window, strides }) => {
        fc.pre(window[0] <= shape[1] && window[1] <= shape[2]);
        await expectSameAsCpu((x) => tf.avgPool(x!, window, strides, 'valid'), [shape]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the gradient of a tie to the first largest element', async () => {
    const pooled = (x?: tf.Tensor4D) => tf.maxPool(tf.relu(tf.mul(x!, 0)) as tf.Tensor4D, 2, 2, 'valid');
    await expectSameAsCpu(pooled, [[1, 4, 4, 2]]);
  });
});

describe('average pooling with padding', () => {
  // The cpu backend divides by the whole window there, its forward pass only by the part inside the input.
  it('is linear, so its gradient is its transpose: ⟨dy, pool(x)⟩ = ⟨grad, x⟩ for any x', () => {
    fc.assert(
      fc.property(pooling, ({ shape, window, strides }) => {
        const pool = (x: tf.Tensor) => tf.avgPool(x as tf.Tensor4D, window, strides, 'same');
        const [left, right, size] = tf.tidy(() => {
          const [at, x] = [5, 6].map((seed) =>
            tf.tensor4d(values(tf.util.sizeFromShape(shape), seed), shape),
          );
          const pooled = pool(x!);
          const dy = tf.tensor4d(values(pooled.size, 7), pooled.shape);
          const gradient = tf.grad(pool)(at!, dy);
          const dot = (a: tf.Tensor, b: tf.Tensor) => tf.sum(tf.mul(a, b)).dataSync()[0]!;
          return [dot(dy, pooled), dot(gradient, x!), x!.size];
        });
        expect(Math.abs(left! - right!)).toBeLessThan(1e-6 * (1 + size!));
      }),
      { numRuns: 100 },
    );
  });
});

describe('sums', () => {
  it('over any axes equal those on cpu', async () => {
    const axes = fc.subarray([0, 1, 2, 3], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(few, few, few, few), axes, fc.boolean(), async (shape, axes, keepDims) => {
        const sum = () =>
          tf.tidy(() => {
            const x = tf.tensor4d(values(tf.util.sizeFromShape(shape), 1), shape);
            const total = tf.sum(x, axes, keepDims);
            return { shape: total.shape, values: Array.from(total.dataSync()) };
          });
        await tf.setBackend('cpu');
        const expected = sum();
        await tf.setBackend('wasm');
        const actual = sum();
        expect(actual.shape).toEqual(expected.shape);
        actual.values.forEach((value, i) => {
          expect(Math.abs(value - expected.values[i]!)).toBeLessThan(1e-4);
        });
      }),
    );
  });
});
