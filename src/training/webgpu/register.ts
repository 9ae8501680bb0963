import * as tf from '@tensorflow/tfjs';
import { conv2DBackpropFilter, depthwiseBackpropFilter } from './convGradients.ts';

const replacements = {
  Conv2DBackpropFilter: conv2DBackpropFilter,
  DepthwiseConv2dNativeBackpropFilter: depthwiseBackpropFilter,
};

let registered = false;

/**
 * Gives the webgpu backend filter gradients that fill a GPU. Call it after the backend's package is loaded; later
 * calls do nothing.
 */
export function registerConvGradients(): void {
  if (registered) return;
  registered = true;
  for (const [name, replacement] of Object.entries(replacements)) {
    const stock = tf.getKernel(name, 'webgpu');
    if (!stock) throw new Error('The webgpu backend is not loaded.');
    tf.unregisterKernel(name, 'webgpu');
    tf.registerKernel(replacement(stock));
  }
}
