import * as tf from '@tensorflow/tfjs';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { figuresOf } from '../../../src/training/figures.ts';
import { optimizerSettingsSchema } from '../../../src/training/optimizerSettings.ts';
import { createOptimizer } from '../../../src/training/optimizers/createOptimizer.ts';
import { WASM_PATHS } from '../../../src/workers/training/wasmPaths.ts';
import keras from '../../fixtures/optimizers.json' with { type: 'json' };

export type Question =
  | { op: 'figures'; rows: number; classes: number; smoothing: number }
  | { op: 'softmax'; shape: number[] }
  | { op: 'sum'; shape: number[]; axes: number[]; keepDims: boolean }
  /** What is cast on webgpu still lies as integers. */
  | { op: 'integers'; shape: number[] };

function values(shape: number[], seed: number): tf.Tensor {
  const random = seededRandom(seed);
  const data = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => 2 * random() - 1);
  return tf.tensor(data, shape);
}

/** The same bits on every backend, so that the same values are clipped. */
function probabilities(rows: number, classes: number, steepness: number): tf.Tensor2D {
  const exponents = values([rows, classes], steepness).arraySync() as number[][];
  const powers = exponents.map((row) => row.map((value) => Math.exp(steepness * value)));
  const data = powers.map((row) => row.map((power) => power / row.reduce((sum, value) => sum + value)));
  return tf.tensor2d(data);
}

/** Some rows have a probability of 1, which the loss clips, some labels are mixed, some weights are 0. */
function figures(rows: number, classes: number, smoothing: number): tf.Tensor[] {
  const labels = probabilities(rows, classes, 20);
  const answers = probabilities(rows, classes, 40);
  const weights = tf.tensor1d(Array.from({ length: rows }, (_, row) => Number(row % 5 !== 3)));
  const gradient = tf.grad((p) => tf.mul(figuresOf(labels, p as tf.Tensor2D, weights, smoothing).loss, 3))(
    answers,
  );
  return [figuresOf(labels, answers, weights, smoothing).all, gradient];
}

function answer(question: Question): tf.Tensor[] {
  switch (question.op) {
    case 'figures':
      return figures(question.rows, question.classes, question.smoothing);
    case 'softmax':
      return [tf.grad((x) => tf.softmax(x))(values(question.shape, 1), values(question.shape, 2))];
    case 'sum':
      return [tf.sum(values(question.shape, 1), question.axes, question.keepDims)];
    case 'integers': {
      const x = values(question.shape, 1);
      const cast = tf.cast(tf.cast(tf.mul(x, 9), 'int32'), 'float32');
      const trained = tf.variable(x);
      const optimizer = createOptimizer({ name: 'adam', learningRate: 0.1 }, [trained]);
      optimizer.apply([cast], 0.1);
      optimizer.dispose();
      return [tf.sum(cast, 0), tf.grad((logits) => tf.softmax(logits))(x, cast), trained];
    }
  }
}

async function answerOn(backend: 'wasm' | 'webgpu', question: Question) {
  await startBackend(backend, { wasmPaths: WASM_PATHS });
  const results = tf.tidy(() => answer(question));
  return Promise.all(
    results.map(async (result) => ({ shape: result.shape, data: (await result.data<'float32'>()).slice() })),
  );
}

/** Largest difference between webgpu and wasm, relative to the largest value; infinite for other shapes. */
async function difference(question: Question): Promise<number> {
  const expected = await answerOn('wasm', question);
  const actual = await answerOn('webgpu', question);
  const differences = expected.map(({ shape, data }, r) => {
    if (actual[r]!.shape.join() !== shape.join()) return Number.POSITIVE_INFINITY;
    const scale = data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-3);
    return data.reduce((most, value, i) => Math.max(most, Math.abs(value - actual[r]!.data[i]!)), 0) / scale;
  });
  return Math.max(...differences);
}

/** The variables after each step of one of Keras's cases, on webgpu. */
async function optimize(index: number): Promise<number[][][]> {
  await startBackend('webgpu');
  const { settings } = keras.cases[index]!;
  const parsed = optimizerSettingsSchema.parse(settings);
  const tensors = (all: number[][]) => all.map((data, i) => tf.tensor(data, keras.shapes[i]!));
  const variables = tensors(keras.start).map((start) => tf.variable(start));
  const optimizer = createOptimizer(parsed, variables);
  const steps: number[][][] = [];
  for (const gradients of keras.gradients) {
    optimizer.apply(tensors(gradients), parsed.learningRate);
    steps.push(await Promise.all(variables.map(async (variable) => Array.from(await variable.data()))));
  }
  return steps;
}

const harness = { difference, optimize };
declare global {
  interface Window {
    stepKernels: typeof harness;
  }
}
window.stepKernels = harness;
