import * as tf from '@tensorflow/tfjs';
import { columnSum } from './columnSum.ts';
import { conv2DBackpropFilter, conv2DBackpropInput } from './conv2dGradients.ts';
import { depthwiseBackpropFilter, depthwiseBackpropInput } from './depthwiseGradients.ts';
import { matMul } from './matMul.ts';
import { avgPoolGrad, maxPoolGrad } from './poolGradients.ts';

/**
 * Gives the wasm backend the kernels that training a CNN needs. Call it after the backend's package is loaded;
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
    matMul(stock('BatchMatMul')),
    maxPoolGrad,
    avgPoolGrad,
  ];
  for (const kernel of [conv2DBackpropFilter, depthwiseBackpropFilter, depthwiseBackpropInput]) {
    tf.registerKernel(kernel);
  }
  for (const kernel of replacements) {
    tf.unregisterKernel(kernel.kernelName, 'wasm');
    tf.registerKernel(kernel);
  }
}
