import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { startBackend } from '../../src/training/backend.ts';

export interface FilterGradientQuestion {
  kernel: 'Conv2DBackpropFilter' | 'DepthwiseConv2dNativeBackpropFilter';
  input: [number, number, number, number];
  output: [number, number, number, number];
  filterShape: [number, number, number, number];
  strides: [number, number];
  pad: 'same' | 'valid';
}

/** The app replaces them when it starts the backend. */
const stock = new Map(
  (['Conv2DBackpropFilter', 'DepthwiseConv2dNativeBackpropFilter'] as const).map((name) => [
    name,
    tf.getKernel(name, 'webgpu')!,
  ]),
);
const started = startBackend('webgpu');

/** A first run, which also compiles, is the only one if it takes longer. */
const SLOW = 3000;
const RUNS = 5;

/** Milliseconds of the fastest run of tfjs's own kernel and of the app's, one after the other each time. */
async function gradientTimes({ kernel, input, output, filterShape, strides, pad }: FilterGradientQuestion) {
  await started;
  const inputs = { x: tf.randomUniform(input, -1, 1), dy: tf.randomUniform(output, -1, 1) };
  await Promise.all([inputs.x.data(), inputs.dy.data()]);
  const attrs = { filterShape, strides, pad, dilations: 1, dataFormat: 'NHWC' };
  const kernels = { stock: stock.get(kernel)!, fast: tf.getKernel(kernel, 'webgpu')! };
  const best = { stock: Number.POSITIVE_INFINITY, fast: Number.POSITIVE_INFINITY };
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['stock', 'fast'] as const) {
      if (run > 0 && best[name] > SLOW) continue;
      const start = performance.now();
      const info = kernels[name].kernelFunc({ inputs, attrs, backend: tf.backend() }) as tf.TensorInfo;
      const gradient = tf.engine().makeTensorFromTensorInfo(info);
      await gradient.data();
      gradient.dispose();
      best[name] = Math.min(best[name], performance.now() - start);
    }
  }
  tf.dispose(inputs);
  return best;
}

declare global {
  interface Window {
    gradientTimes: typeof gradientTimes;
  }
}
window.gradientTimes = gradientTimes;
