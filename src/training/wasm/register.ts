import * as tf from '@tensorflow/tfjs';
import { conv2DBackpropFilter, conv2DBackpropInput } from './conv2dGradients.ts';
import { avgPoolGrad, maxPoolGrad } from './poolGradients.ts';

/**
 * Gives the wasm backend the kernels that training a CNN needs. Call it after the backend's package is loaded;
 * later calls do nothing.
 */
export function registerTrainingKernels(): void {
  if (tf.getKernel(conv2DBackpropFilter.kernelName, 'wasm')) return;
  const stockInput = tf.getKernel('Conv2DBackpropInput', 'wasm');
  if (!stockInput) throw new Error('The wasm backend is not loaded.');
  tf.registerKernel(conv2DBackpropFilter);
  for (const kernel of [conv2DBackpropInput(stockInput), maxPoolGrad, avgPoolGrad]) {
    tf.unregisterKernel(kernel.kernelName, 'wasm');
    tf.registerKernel(kernel);
  }
}
