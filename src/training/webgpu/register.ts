import * as tf from '@tensorflow/tfjs';
import { columnSum } from './columnSum.ts';
import { conv2DBackpropFilter, depthwiseBackpropFilter } from './convGradients.ts';
import { figureKernels } from './figures.ts';
import { matMul } from './matMul.ts';
import { softmaxGrad, withSoftmaxGrad } from './softmaxGrad.ts';

const replacements = {
  Conv2DBackpropFilter: conv2DBackpropFilter,
  DepthwiseConv2dNativeBackpropFilter: depthwiseBackpropFilter,
  BatchMatMul: matMul,
  Sum: columnSum,
};

let registered = false;

/**
 * Gives the webgpu backend gradients that fill a GPU, and in one dispatch what tfjs computes in many. Call it after
 * the backend's package is loaded; later calls do nothing. The shaders convert all they read: what was cast to float32
 * from bool or integers still lies as integers.
 */
export function registerWebgpuKernels(): void {
  if (registered) return;
  registered = true;
  for (const [name, replacement] of Object.entries(replacements)) {
    const stock = tf.getKernel(name, 'webgpu');
    if (!stock) throw new Error('The webgpu backend is not loaded.');
    tf.unregisterKernel(name, 'webgpu');
    tf.registerKernel(replacement(stock));
  }
  for (const kernel of [...figureKernels, softmaxGrad]) tf.registerKernel(kernel);
  const softmax = tf.getGradient('Softmax')!;
  tf.unregisterGradient('Softmax');
  tf.registerGradient(withSoftmaxGrad(softmax));
}
