import * as tf from '@tensorflow/tfjs';
import { seedFrom } from '../../random.ts';
import { BatchNormalization, type BatchNormalizationConfig } from '../batchNormalization.ts';
import { ImagenetPreprocessing, type PreprocessingMode } from '../imagenetPreprocessing.ts';
import { GlorotUniform } from '../initializers.ts';

type X = tf.SymbolicTensor;
type InputShape = readonly [number, number, number];

export interface ConvolutionOptions {
  strides?: number;
  padding?: 'valid' | 'same';
  useBias?: boolean;
  activation?: 'relu';
}

/** The layers that the applications are made of, each applied to a symbolic tensor under Keras's name. */
export class Network {
  readonly input: X;
  readonly #seed: number;

  constructor(inputShape: InputShape, seed: number) {
    this.input = tf.input({ shape: [...inputShape] });
    this.#seed = seed;
  }

  preprocessed(mode: PreprocessingMode): X {
    return apply(new ImagenetPreprocessing({ mode, name: 'imagenet_preprocessing' }), this.input);
  }

  conv(x: X, name: string, filters: number, kernelSize: number, options: ConvolutionOptions = {}): X {
    return apply(
      tf.layers.conv2d({ name, filters, kernelSize, kernelInitializer: this.#glorot(name), ...options }),
      x,
    );
  }

  /** 3 × 3. */
  depthwiseConv(x: X, name: string, options: Pick<ConvolutionOptions, 'strides' | 'padding'>): X {
    const depthwiseInitializer = this.#glorot(name);
    const config = { name, kernelSize: 3, useBias: false, depthwiseInitializer, ...options };
    return apply(tf.layers.depthwiseConv2d(config), x);
  }

  /** 3 × 3, padding "same", without bias. */
  separableConv(x: X, name: string, filters: number): X {
    return apply(
      tf.layers.separableConv2d({
        name,
        filters,
        kernelSize: 3,
        padding: 'same',
        useBias: false,
        depthwiseInitializer: this.#glorot(name),
        pointwiseInitializer: this.#glorot(`${name} pointwise`),
      }),
      x,
    );
  }

  batchNorm(x: X, name: string, config: Pick<BatchNormalizationConfig, 'epsilon' | 'momentum'> = {}): X {
    return apply(new BatchNormalization({ name, ...config }), x);
  }

  relu(x: X, name: string): X {
    return apply(tf.layers.activation({ name, activation: 'relu' }), x);
  }

  /** ReLU that stops at 6. */
  relu6(x: X, name: string): X {
    return apply(tf.layers.reLU({ name, maxValue: 6 }), x);
  }

  maxPool(x: X, name: string, poolSize: number, padding: 'valid' | 'same'): X {
    return apply(tf.layers.maxPooling2d({ name, poolSize, strides: 2, padding }), x);
  }

  /** @param rows,columns zeros before and after */
  zeroPad(x: X, name: string, rows: [number, number], columns: [number, number]): X {
    return apply(tf.layers.zeroPadding2d({ name, padding: [rows, columns] }), x);
  }

  add(a: X, b: X, name: string): X {
    return tf.layers.add({ name }).apply([a, b]) as X;
  }

  model(output: X, name: string): tf.LayersModel {
    return tf.model({ inputs: this.input, outputs: output, name });
  }

  #glorot(name: string): GlorotUniform {
    return new GlorotUniform({ seed: seedFrom(this.#seed, name) });
  }
}

function apply(layer: tf.layers.Layer, x: X): X {
  return layer.apply(x) as X;
}
