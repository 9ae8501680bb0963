import * as tf from '@tensorflow/tfjs';
import type { CellName } from '../../src/models/recurrent/cells.ts';
import { SEQUENCE, SEQUENCE_GRAD } from '../../src/models/recurrent/kernels.ts';
import { FUSED_RECURRENT, GRU, LSTM, SimpleRNN } from '../../src/models/recurrent/layers.ts';
import { seededRandom } from '../../src/random.ts';

/** One or several recurrent layers, their input and weights. */
export interface RecurrentCase {
  cell: CellName;
  batch: number;
  timesteps: number;
  features: number;
  units: number;
  returnSequences: boolean;
  goBackwards: boolean;
  useBias: boolean;
  /** Timesteps left out: none, some of each clip at random, or all. */
  mask: 'none' | 'random' | 'all';
  /** Of input, weights, mask and the gradient of the output. */
  seed: number;
  /** Layers, one on the other; 1 where it is not given. */
  layers?: number;
  /** Both directions, and how they are merged; null gives two outputs. */
  bidirectional?: { mergeMode: 'concat' | 'sum' | 'mul' | 'ave' | null };
  /** The input's largest value; 1 where it is not given. */
  largest?: number;
}

/**
 * Runs a case forward and back on the current backend, in one kernel and by tfjs's own layers.
 * @returns of the output and of the gradient of the input and each weight: the largest difference, relative to the
 * largest value of tfjs's; NaN where one of the two has a NaN and the other has not
 * @throws Error where the one kernel was not used
 */
export async function recurrentDifferences(recurrentCase: RecurrentCase): Promise<Record<string, number>> {
  const stock = await tensorsOf(recurrentCase, false);
  const fused = await tensorsOf(recurrentCase, true);
  return Object.fromEntries(
    Object.entries(stock).map(([name, expected]) => [name, relativeDifference(fused[name]!, expected)]),
  );
}

/** The largest difference of two arrays, relative to the largest value of the second. */
export function relativeDifference(actual: Float32Array, expected: Float32Array): number {
  if (actual.length !== expected.length) return Number.NaN;
  let largest = 0;
  let difference = 0;
  for (const [i, value] of expected.entries()) {
    if (Object.is(value, actual[i])) continue;
    difference = Math.max(difference, Math.abs(value - actual[i]!));
  }
  for (const value of expected) if (!Number.isNaN(value)) largest = Math.max(largest, Math.abs(value));
  return difference === 0 ? 0 : difference / largest;
}

const LAYERS = { SimpleRNN, LSTM, GRU };
type Layer = tf.RNN | ReturnType<typeof tf.layers.bidirectional>;

/** Output and gradients of a case, by name. */
async function tensorsOf(
  recurrentCase: RecurrentCase,
  fused: boolean,
): Promise<Record<string, Float32Array>> {
  const { batch, timesteps, features, seed, largest = 1 } = recurrentCase;
  tf.env().set(FUSED_RECURRENT, fused);
  const kernels = watchKernels();
  const layers = makeLayers(recurrentCase);
  const input = tf.variable(uniform([batch, timesteps, features], seed, largest));
  const mask = maskOf(recurrentCase);
  try {
    const forward = () => {
      const apply = (x: tf.Tensor, layer: Layer) =>
        layer.apply(x, (mask ? { mask } : {}) as tf.serialization.ConfigDict) as tf.Tensor;
      const outputs = [layers.reduce<tf.Tensor>(apply, input)].flat();
      return tf.concat(outputs, -1);
    };
    const output = tf.tidy(forward);
    const dy = uniform(output.shape, seed + 1, 1);
    const weights = layers.flatMap(({ trainableWeights }) => trainableWeights);
    const variables = weights.map((weight) => weight.read() as tf.Variable);
    const { value, grads } = tf.variableGrads(
      () => tf.sum(tf.mul(forward(), dy)) as tf.Scalar,
      [input, ...variables],
    );
    const usesKernels = kernels.has(SEQUENCE) && kernels.has(SEQUENCE_GRAD);
    if (usesKernels !== fused) throw new Error(`The kernels that ran were ${[...kernels].join(', ')}.`);
    // The names of Bidirectional's weights begin with those of layers, which are counted.
    const nameOf = ({ originalName }: tf.LayerVariable, i: number) =>
      `gradient of weight ${i}, ${originalName.split('/').at(-1)}`;
    const names = ['gradient of the input', ...weights.map(nameOf)];
    const tensors = [output, ...[input, ...variables].map(({ name }) => grads[name]!)];
    const read = await Promise.all(tensors.map((tensor) => tensor.data<'float32'>()));
    tf.dispose([value, dy, tensors]);
    return Object.fromEntries(['output', ...names].map((name, i) => [name, read[i]!]));
  } finally {
    kernels.stop();
    tf.env().set(FUSED_RECURRENT, true);
    tf.dispose([input, mask ?? [], layers.flatMap(({ weights }) => weights.map((weight) => weight.read()))]);
  }
}

function makeLayers(recurrentCase: RecurrentCase): Layer[] {
  const { cell, features, units, useBias, goBackwards, bidirectional, layers = 1, seed } = recurrentCase;
  let width = features;
  return Array.from({ length: layers }, (_, i) => {
    const config = {
      units,
      useBias,
      returnSequences: recurrentCase.returnSequences || i < layers - 1,
      goBackwards,
      recurrentActivation: 'sigmoid' as const,
      recurrentInitializer: 'zeros' as const,
    };
    const one = new LAYERS[cell](config) as tf.RNN;
    const layer = bidirectional
      ? tf.layers.bidirectional({ layer: one, mergeMode: bidirectional.mergeMode as 'concat' })
      : one;
    layer.build([null, null, width]);
    // tfjs's RNN leaves it to its caller.
    layer.built = true;
    layer.setWeights(
      layer.weights.map(({ shape }, k) => {
        // Without a second dimension it is a bias; the others keep the state within bounds.
        const bound = shape.length < 2 ? 0.5 : 1.5 / Math.sqrt(shape[0]!);
        return uniform(shape as number[], seed + 100 * (i + 1) + k, bound);
      }),
    );
    width = units * (bidirectional?.mergeMode === 'concat' ? 2 : 1);
    return layer;
  });
}

function maskOf({ mask, batch, timesteps, seed }: RecurrentCase): tf.Tensor2D | null {
  if (mask === 'none') return null;
  const random = seededRandom(seed + 2);
  const share = mask === 'all' ? 1 : random();
  const bits = Array.from({ length: batch * timesteps }, () => random() >= share);
  return tf.tensor2d(bits, [batch, timesteps], 'bool');
}

function uniform(shape: number[], seed: number, largest: number): tf.Tensor {
  const random = seededRandom(seed);
  const values = Float32Array.from(
    { length: tf.util.sizeFromShape(shape) },
    () => largest * (2 * random() - 1),
  );
  return tf.tensor(values, shape);
}

/** The names of the kernels that run from now on. */
function watchKernels(): Set<string> & { stop(): void } {
  const engine = tf.engine();
  const names = new Set<string>();
  engine.runKernel = (name, inputs, attrs) => {
    names.add(name);
    return Object.getPrototypeOf(engine).runKernel.call(engine, name, inputs, attrs);
  };
  return Object.assign(names, { stop: () => void Reflect.deleteProperty(engine, 'runKernel') });
}
