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
    return tf.tidy(() => overTime(x, this.#statistics));
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), statistics: [...this.#statistics] };
  }
}

tf.serialization.registerClass(StatisticsPooling2D);

/**
 * One gradient for the whole layer: that of tfjs's chain takes several times the passes, and at a difference of 0 it
 * follows −1.
 */
function overTime(x: tf.Tensor4D, wanted: readonly Statistic[]): tf.Tensor {
  const [batch, height, , channels] = x.shape;
  const flat = [batch, height * channels] as const;
  const operation = tf.customGrad((...args) => {
    const [input, save] = args as unknown as [tf.Tensor4D, tf.GradSaveFunc];
    const values = wanted.map((statistic) => tf.tidy(() => RULES[statistic].value(input)));
    save([input, ...values]);
    return {
      value: tf.concat(
        values.map((value) => tf.reshape(value, [...flat])),
        1,
      ) as tf.Tensor,
      gradFunc: (dy, saved) => {
        const [seen, ...found] = saved as [tf.Tensor4D, ...tf.Tensor4D[]];
        return tf.tidy(() => {
          const slopes = tf.split(dy as tf.Tensor, wanted.length, 1);
          let sum: tf.Tensor = tf.zerosLike(seen);
          for (const [i, statistic] of wanted.entries()) {
            const before = sum;
            const slope: tf.Tensor4D = tf.reshape(slopes[i]!, found[i]!.shape);
            sum = tf.tidy(() => tf.add(before, RULES[statistic].gradient(slope, seen, found[i]!)));
            before.dispose();
          }
          return sum;
        });
      },
    };
  });
  return operation(x);
}

interface Rule {
  /** @returns batch × frequencies × 1 × channels */
  value(x: tf.Tensor4D): tf.Tensor4D;
  /** @param dy and `y`, of the value @returns what can be added to a tensor of the size of x */
  gradient(dy: tf.Tensor4D, x: tf.Tensor4D, y: tf.Tensor4D): tf.Tensor4D;
}

const RULES: Record<Statistic, Rule> = {
  mean: {
    value: mean,
    gradient: (dy, x) => tf.div(dy, frames(x)),
  },
  std: {
    value: (x) => tf.sqrt(tf.add(mean(tf.square(tf.sub(x, mean(x)))), EPSILON)),
    gradient: (dy, x, y) => tf.mul(tf.sub(x, mean(x)), tf.div(dy, tf.mul(y, frames(x)))),
  },
  max: {
    value: (x) => (frames(x) === 1 ? x : tf.maxPool(x, [1, frames(x)], 1, 'valid')),
    gradient(dy, x, y) {
      const isLargest = tf.sub(1, tf.step(tf.sub(y, x))) as tf.Tensor4D;
      // Shared where several frames are the largest.
      return tf.mul(isLargest, tf.div(dy, tf.mul(mean(isLargest), frames(x))));
    },
  },
  meanAbsDelta: {
    value: (x) => (frames(x) === 1 ? tf.zerosLike(x) : mean(tf.abs(steps(x)))),
    gradient(dy, x) {
      if (frames(x) === 1) return tf.zerosLike(x);
      const taken = tf.mul(signs(steps(x)), tf.div(dy, frames(x) - 1));
      const [rows, values] = [x.shape[0] * x.shape[1], x.shape[3]];
      const flat: tf.Tensor2D = tf.reshape(taken, [rows, (frames(x) - 1) * values]);
      const pad = (before: number, after: number) =>
        tf.pad2d(flat, [
          [0, 0],
          [before, after],
        ]);
      return tf.reshape(tf.sub(pad(values, 0), pad(0, values)), x.shape);
    },
  },
};

const frames = (x: tf.Tensor4D) => x.shape[2];

/** Over time. Pooling takes one pass, where the wasm backend's sum turns the tensor first; XNNPACK knows no 1 × 1. */
function mean(x: tf.Tensor4D): tf.Tensor4D {
  return frames(x) === 1 ? x : tf.avgPool(x, [1, frames(x)], 1, 'valid');
}

/** From each frame to the next; cut from rows of all frames, in long pieces. */
function steps(x: tf.Tensor4D): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const rows: tf.Tensor2D = tf.reshape(x, [batch * height, width * channels]);
  const length = (width - 1) * channels;
  const from = (start: number) => tf.slice2d(rows, [0, start], [batch * height, length]);
  return tf.tidy(() => tf.reshape(tf.sub(from(channels), from(0)), [batch, height, width - 1, channels]));
}

/** −1, 0 or 1. The wasm backend's own sign takes a hundred times as long. */
function signs<T extends tf.Tensor>(x: T): T {
  return tf.tidy(() => tf.sub(tf.step(x), tf.step(tf.neg(x))));
}
