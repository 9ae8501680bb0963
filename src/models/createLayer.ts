import * as tf from '@tensorflow/tfjs';
import { createApplication } from './applications/index.ts';
import { BatchNormalization } from './batchNormalization.ts';
import { SeededDropout } from './dropout.ts';
import { GlorotUniform, Orthogonal } from './initializers.ts';
import type { LayerSpec, RecurrentSpec } from './layers.ts';
import { Normalization } from './normalization.ts';
import { GRU, LSTM, SimpleRNN } from './recurrent/layers.ts';
import { StatisticsPooling2D } from './statisticsPooling.ts';

/** Keras's default slope. */
const LEAKY_SLOPE = 0.3;

export interface LayerBase {
  name: string;
  inputShape?: number[];
}

/**
 * The tfjs layer of a spec, with Keras's defaults where the spec says nothing.
 * @param inputShape of this layer, without the batch
 * @param seed of its weights and masks
 */
export function createLayer(
  spec: LayerSpec,
  base: LayerBase,
  inputShape: readonly number[],
  seed: number,
): tf.layers.Layer {
  switch (spec.className) {
    case 'Conv2D': {
      const { filters, kernelSize, strides = 1, padding, activation } = spec;
      const kernelInitializer = new GlorotUniform({ seed });
      const config = { ...base, filters, kernelSize, strides, padding, kernelInitializer };
      return tf.layers.conv2d({ ...config, ...(activation && { activation }) });
    }
    case 'SeparableConv2D': {
      const { filters, kernelSize, strides = 1, padding, activation } = spec;
      const depthwiseInitializer = new GlorotUniform({ seed });
      const pointwiseInitializer = new GlorotUniform({ seed: seed + 1 });
      const config = { ...base, filters, kernelSize, strides, padding };
      return tf.layers.separableConv2d({
        ...config,
        depthwiseInitializer,
        pointwiseInitializer,
        ...(activation && { activation }),
      });
    }
    case 'MaxPooling2D':
    case 'AveragePooling2D': {
      const { poolSize, strides = poolSize, padding = 'valid' } = spec;
      const pool = spec.className === 'MaxPooling2D' ? tf.layers.maxPooling2d : tf.layers.averagePooling2d;
      return pool({ ...base, poolSize, strides, padding });
    }
    case 'Activation':
      return tf.layers.activation({ ...base, activation: spec.activation });
    case 'LeakyReLU':
      return tf.layers.leakyReLU({ ...base, alpha: spec.alpha ?? LEAKY_SLOPE });
    case 'BatchNormalization':
      return new BatchNormalization({ ...base, momentum: spec.momentum ?? 0.99 });
    case 'Dropout':
      return new SeededDropout({ ...base, rate: spec.rate, seed });
    case 'Flatten':
      return tf.layers.flatten(base);
    case 'GlobalAveragePooling2D':
      return tf.layers.globalAveragePooling2d(base as GlobalPoolingConfig);
    case 'GlobalMaxPooling2D':
      return tf.layers.globalMaxPooling2d(base as GlobalPoolingConfig);
    case 'StatisticsPooling2D':
      return new StatisticsPooling2D({ ...base, statistics: spec.statistics });
    case 'Permute':
      return tf.layers.permute({ ...base, dims: spec.dims });
    case 'Reshape':
      return tf.layers.reshape({ ...base, targetShape: spec.targetShape });
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU':
      return recurrent(spec, base, seed);
    case 'Bidirectional': {
      const layer = recurrent(spec.layer, { name: spec.layer.className.toLowerCase() }, seed) as tf.RNN;
      return tf.layers.bidirectional({ ...base, layer, mergeMode: 'concat' });
    }
    case 'Dense': {
      const { units, activation } = spec;
      const kernelInitializer = new GlorotUniform({ seed });
      return tf.layers.dense({ ...base, units, kernelInitializer, ...(activation && { activation }) });
    }
    case 'Normalization':
      return new Normalization({ ...base, axis: spec.axis });
    case 'Application':
      return createApplication(spec.application, inputShape as [number, number, number], base.name, seed);
  }
}

type GlobalPoolingConfig = Parameters<typeof tf.layers.globalAveragePooling2d>[0];

function recurrent(
  { className, units, returnSequences = false }: RecurrentSpec,
  base: LayerBase,
  seed: number,
) {
  const config = {
    ...base,
    units,
    returnSequences,
    kernelInitializer: new GlorotUniform({ seed }),
    recurrentInitializer: new Orthogonal({ seed: seed + 1 }),
  };
  switch (className) {
    case 'SimpleRNN':
      return new SimpleRNN(config);
    case 'LSTM':
      return new LSTM({ ...config, recurrentActivation: 'sigmoid', unitForgetBias: true });
    case 'GRU':
      // tfjs has no reset_after, Keras's default since TensorFlow 2: this is the GRU of the original paper.
      return new GRU({ ...config, recurrentActivation: 'sigmoid' });
  }
}
