import * as tf from '@tensorflow/tfjs';

interface Config {
  activation: 'linear' | 'relu';
  strides: [number, number];
  padding: 'valid' | 'same';
  dilationRate: [number, number];
}

/**
 * Spares a model the gradient with respect to the input of its first layer that trains, which nothing asks for.
 * tfjs's fused convolutions and dense layers compute it all the same: for R3's first layer a tenth of the step.
 * @returns a function that puts the layer back
 */
export function withoutInputGradient(model: tf.LayersModel): () => void {
  const layer = allLayers(model).find(({ trainableWeights }) => trainableWeights.length > 0);
  const className = layer?.getClassName();
  if (!layer || (className !== 'Conv2D' && className !== 'Dense')) return () => {};
  const fused = layer.call.bind(layer);
  const { activation, strides, padding, dilationRate } = layer.getConfig() as unknown as Config;
  const activate = tf.layers.activation({ activation });
  layer.call = (inputs, kwargs) =>
    tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0]! : inputs;
      const [kernel, bias] = layer.getWeights() as [tf.Tensor, tf.Tensor1D | undefined];
      // A dense layer on more than one axis is rare enough to stay as it is.
      if (className === 'Dense' && x.rank !== 2) return fused(inputs, kwargs);
      const product =
        className === 'Dense'
          ? tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D)
          : tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, strides, padding, 'NHWC', dilationRate);
      return activate.apply(bias ? tf.add(product, bias) : product) as tf.Tensor;
    });
  return () => Reflect.deleteProperty(layer, 'call');
}

/** In the order of the data; the layers of a nested model stand in its place. */
function allLayers(model: tf.LayersModel): tf.layers.Layer[] {
  return model.layers.flatMap((layer) => (layer instanceof tf.LayersModel ? allLayers(layer) : [layer]));
}
