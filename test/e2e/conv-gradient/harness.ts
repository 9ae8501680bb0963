import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { WASM_PATHS } from '../../../src/workers/training/wasmPaths.ts';

export type KernelName = 'Conv2DBackpropFilter' | 'DepthwiseConv2dNativeBackpropFilter';

/** The app replaces them when it starts the backend. */
const stockKernels: Record<KernelName, tf.KernelConfig> = {
  Conv2DBackpropFilter: tf.getKernel('Conv2DBackpropFilter', 'webgpu')!,
  DepthwiseConv2dNativeBackpropFilter: tf.getKernel('DepthwiseConv2dNativeBackpropFilter', 'webgpu')!,
};

export interface FilterGradientCase {
  kernel: KernelName;
  /** Batch, height, width, channels. */
  input: [number, number, number, number];
  filterShape: [number, number, number, number];
  strides: [number, number];
  pad: 'same' | 'valid' | [[0, 0], [number, number], [number, number], [0, 0]];
  /** Operands are cast from integers. */
  integers?: boolean;
}

type Values = Float32Array;

function values(shape: number[], seed: number): tf.Tensor {
  const random = seededRandom(seed);
  const data = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => 2 * random() - 1);
  return tf.tensor(data, shape);
}

async function gradient(question: FilterGradientCase, useStock = false): Promise<Values> {
  const { kernel, input, filterShape, strides, pad, integers } = question;
  const depthwise = kernel !== 'Conv2DBackpropFilter';
  const { outShape } = tf.backend_util.computeConv2DInfo(
    input,
    filterShape,
    strides,
    1,
    pad,
    undefined,
    depthwise,
  );
  const result = tf.tidy(() => {
    const operand = (shape: number[], seed: number) =>
      integers ? tf.cast(tf.cast(tf.mul(values(shape, seed), 9), 'int32'), 'float32') : values(shape, seed);
    const inputs = { x: operand(input, 1), dy: operand(outShape, 2) };
    const attrs = { filterShape, strides, pad, dilations: 1, dataFormat: 'NHWC' };
    if (!useStock) return tf.engine().runKernel(kernel, inputs, attrs) as tf.Tensor;
    const info = stockKernels[kernel].kernelFunc({ inputs, attrs, backend: tf.backend() }) as tf.TensorInfo;
    return tf.engine().makeTensorFromTensorInfo(info);
  });
  const data = (await result.data()) as Values;
  result.dispose();
  if (data.length !== tf.util.sizeFromShape(filterShape)) throw new Error('Not of the shape of the filter.');
  return data;
}

/** Largest difference, relative to the largest value. */
function difference(actual: Values, expected: Values): number {
  const scale = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-3);
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(value - actual[i]!)), 0) / scale;
}

async function compare(question: FilterGradientCase) {
  await startBackend('wasm', { wasmPaths: WASM_PATHS });
  // The wasm kernel has no depth multiplier.
  const wasm =
    question.kernel === 'Conv2DBackpropFilter' || question.filterShape[3] === 1
      ? await gradient(question)
      : undefined;
  await startBackend('webgpu');
  const [first, second] = [await gradient(question), await gradient(question)];
  return {
    fromWasm: wasm ? difference(first, wasm) : 0,
    fromStock: difference(first, await gradient(question, true)),
    sameBits: first.every((value, i) => Object.is(value, second[i])),
  };
}

/** The gradient by way of conv2d in NCHW, against that in NHWC. */
async function compareChannelsFirst(): Promise<number> {
  await startBackend('webgpu');
  const gradientIn = async (dataFormat: 'NHWC' | 'NCHW') => {
    const result = tf.tidy(() => {
      const x = values([2, 9, 8, 3], 1) as tf.Tensor4D;
      const input = dataFormat === 'NHWC' ? x : tf.transpose(x, [0, 3, 1, 2]);
      return tf.grad((filter) => tf.conv2d(input, filter as tf.Tensor4D, 1, 'same', dataFormat))(
        values([3, 3, 3, 5], 2),
      );
    });
    return (await result.data()) as Values;
  };
  return difference(await gradientIn('NCHW'), await gradientIn('NHWC'));
}

/** aᵀ · b, against wasm's, twice. */
async function compareProducts(rows: number, aColumns: number, bColumns: number) {
  const product = async () => {
    const result = tf.tidy(() => {
      const [a, b] = [values([rows, aColumns], 1), values([rows, bColumns], 2)] as tf.Tensor2D[];
      return tf.matMul(a!, b!, true);
    });
    return (await result.data()) as Values;
  };
  await startBackend('wasm', { wasmPaths: WASM_PATHS });
  const wasm = await product();
  await startBackend('webgpu');
  const [first, second] = [await product(), await product()];
  return {
    fromWasm: difference(first, wasm),
    sameBits: first.every((value, i) => Object.is(value, second[i])),
  };
}

const harness = { compare, compareChannelsFirst, compareProducts };
declare global {
  interface Window {
    filterGradients: typeof harness;
  }
}
window.filterGradients = harness;
