import * as tf from '@tensorflow/tfjs';

interface Conv2DConfig {
  strides: [number, number];
  padding: 'valid' | 'same';
  activation: string;
  dilationRate: [number, number];
}

/**
 * Spares a model the gradient with respect to its input while it trains. tfjs's fused convolution, which it
 * takes for a Conv2D without activation, computes that gradient whether asked for or not: for R3's first layer
 * a tenth of the step.
 * @returns a function that puts the layer back
 */
export function withoutInputGradient(model: tf.LayersModel): () => void {
  const layer = model.layers.find((candidate) => candidate.getClassName() !== 'InputLayer');
  if (layer?.getClassName() !== 'Conv2D') return () => {};
  const { strides, padding, activation, dilationRate } = layer.getConfig() as unknown as Conv2DConfig;
  if (activation !== 'linear') return () => {};
  layer.call = (inputs) =>
    tf.tidy(() => {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
      const [kernel, bias] = layer.getWeights() as [tf.Tensor4D, tf.Tensor1D];
      return tf.add(tf.conv2d(x, kernel, strides, padding, 'NHWC', dilationRate), bias);
    });
  return () => Reflect.deleteProperty(layer, 'call');
}
