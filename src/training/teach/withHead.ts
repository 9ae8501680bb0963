import * as tf from '@tensorflow/tfjs';
import { Normalization } from '../../models/normalization.ts';
import type { Head } from './head.ts';

interface LayerClass {
  fromConfig(layer: LayerClass, config: tf.serialization.ConfigDict): tf.layers.Layer;
}

/**
 * The base up to its embedding, the head's standardisation and its dense layer as one network of its own: it shares no
 * weights with either, and needs neither afterwards.
 * @param base a Sequential model that ends with a Dense layer on a vector, as `withEmbedding` asks for
 */
export function withHead(base: tf.LayersModel, { standardisation, dense }: Head): tf.LayersModel {
  const last = base.layers.findLastIndex((layer) => layer.getClassName() === 'Dense');
  const model = tf.sequential();
  for (const layer of base.layers.slice(0, last)) {
    const copy = copyOf(layer);
    model.add(copy);
    copy.setWeights(layer.getWeights());
  }
  const normalization = new Normalization({ axis: 1, name: 'taught_standardisation' });
  model.add(normalization);
  normalization.adapt(standardisation.mean, standardisation.variance);
  const [kernel, bias] = dense.getWeights() as [tf.Tensor2D, tf.Tensor1D];
  const classes = tf.layers.dense({ units: bias.size, activation: 'softmax', name: 'taught_classes' });
  model.add(classes);
  classes.setWeights([kernel, bias]);
  return model;
}

function copyOf(layer: tf.layers.Layer): tf.layers.Layer {
  const own = layer.constructor as unknown as LayerClass;
  return own.fromConfig(own, layer.getConfig());
}
