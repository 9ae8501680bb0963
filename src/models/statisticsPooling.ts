import * as tf from '@tensorflow/tfjs';
import type { Statistic } from './statistics.ts';

export interface StatisticsPoolingConfig {
  /** In the order of the output. */
  statistics: Statistic[];
  name?: string;
  inputShape?: number[];
}

/** Added to the variance: the root's gradient is finite where nothing moves. */
const EPSILON = 1e-5;

/**
 * Statistics over time for every frequency and channel, as the statistics pooling of x-vectors (Snyder et al. 2018)
 * takes them of every channel: batch × frequencies × frames × channels → batch × (statistics · frequencies · channels).
 * The output has all values of the first statistic, frequency by frequency, then those of the next. `std` is
 * √(population variance + 1e-5); `meanAbsDelta` of a single frame is 0.
 */
export class StatisticsPooling2D extends tf.layers.Layer {
  static readonly className = 'StatisticsPooling2D';
  readonly #statistics: readonly Statistic[];

  constructor(config: StatisticsPoolingConfig) {
    super(config);
    this.#statistics = config.statistics;
    this.inputSpec = [{ ndim: 4 }];
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, , channels] = inputShape as tf.Shape;
    return [batch!, this.#statistics.length * height! * channels!];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = (Array.isArray(inputs) ? inputs[0]! : inputs) as tf.Tensor4D;
    const [batch, height, , channels] = x.shape;
    return tf.tidy(() => {
      const values = this.#statistics.map((statistic) => overTime(statistic, x));
      return tf.concat(
        values.map((value) => tf.reshape(value, [batch, height * channels])),
        1,
      );
    });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), statistics: [...this.#statistics] };
  }
}

tf.serialization.registerClass(StatisticsPooling2D);

/** @returns batch × frequencies × 1 × channels */
function overTime(statistic: Statistic, x: tf.Tensor4D): tf.Tensor4D {
  const frames = x.shape[2];
  switch (statistic) {
    case 'mean':
      return mean(x);
    case 'std':
      return tf.sqrt(tf.add(mean(tf.square(tf.sub(x, mean(x)))), EPSILON));
    case 'max':
      return frames === 1 ? x : tf.maxPool(x, [1, frames], 1, 'valid');
    case 'meanAbsDelta': {
      if (frames === 1) return tf.zerosLike(x);
      const later = tf.slice(x, [0, 0, 1, 0]);
      const earlier = tf.slice(x, [0, 0, 0, 0], [-1, -1, frames - 1, -1]);
      return mean(absolute(tf.sub(later, earlier)));
    }
  }
}

/** Pooling takes one pass where the wasm backend's sum turns the tensor first; XNNPACK knows no window of 1 × 1. */
function mean(x: tf.Tensor4D): tf.Tensor4D {
  return x.shape[2] === 1 ? x : tf.avgPool(x, [1, x.shape[2]], 1, 'valid');
}

/** With the gradient 0 where nothing changes; tfjs has −1 there. */
function absolute(x: tf.Tensor4D): tf.Tensor4D {
  const operation = tf.customGrad((...args) => {
    const [input, save] = args as unknown as [tf.Tensor, tf.GradSaveFunc];
    save([input]);
    return {
      value: tf.abs(input),
      gradFunc: (dy, saved) => tf.mul(dy as tf.Tensor, tf.sign((saved as tf.Tensor[])[0]!)),
    };
  });
  return operation(x) as tf.Tensor4D;
}
