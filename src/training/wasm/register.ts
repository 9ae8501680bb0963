import * as tf from '@tensorflow/tfjs';
import { columnSum } from './columnSum.ts';
import { conv2DBackpropFilter, conv2DBackpropInput } from './conv2dGradients.ts';
import { depthwiseBackpropFilter, depthwiseBackpropInput } from './depthwiseGradients.ts';
import { identity } from './identity.ts';
import { matMul } from './matMul.ts';
import { avgPoolGrad, maxPoolGrad } from './poolGradients.ts';
import { reverse } from './reverse.ts';
import { slice } from './slice.ts';

/**
 * Gives the wasm backend the kernels that training needs. Call it after the backend's package is loaded;
 * later calls do nothing.
 */
export function registerTrainingKernels(): void {
  if (tf.getKernel(conv2DBackpropFilter.kernelName, 'wasm')) return;
  const stock = (name: string) => {
    const kernel = tf.getKernel(name, 'wasm');
    if (!kernel) throw new Error('The wasm backend is not loaded.');
    return kernel;
  };
  const replacements = [
    conv2DBackpropInput,
    columnSum(stock('Sum')),
    identity(stock('Identity')),
    matMul(stock('BatchMatMul')),
    maxPoolGrad,
    avgPoolGrad,
    reverse(stock('Reverse')),
    slice(stock('Slice')),
  ];
  for (const kernel of [conv2DBackpropFilter, depthwiseBackpropFilter, depthwiseBackpropInput]) {
    tf.registerKernel(kernel);
  }
  for (const kernel of replacements) {
    tf.unregisterKernel(kernel.kernelName, 'wasm');
    tf.registerKernel(kernel);
  }
}
