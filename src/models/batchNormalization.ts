import * as tf from '@tensorflow/tfjs';

export interface BatchNormalizationConfig {
  /** Of the moving statistics, in [0, 1). */
  momentum?: number;
  epsilon?: number;
  name?: string;
  inputShape?: number[];
}

/**
 * Batch normalisation over the last axis, as Keras computes it: the moving variance is the batch's own, while
 * tfjs's layer corrects it for the sample size. One gradient for the whole layer takes a quarter of the passes
 * over the activations that tfjs's chain of gradients takes. A frozen layer (`trainable` false) keeps to its
 * moving statistics while the others train.
 *
 * Registered under Keras's name, so that a saved model also loads where this class is unknown.
 */
export class BatchNormalization extends tf.layers.Layer {
  static readonly className = 'BatchNormalization';
  readonly #momentum: number;
  readonly #epsilon: number;
  #gamma!: tf.LayerVariable;
  #beta!: tf.LayerVariable;
  #movingMean!: tf.LayerVariable;
  #movingVariance!: tf.LayerVariable;

  constructor(config: BatchNormalizationConfig) {
    super(config);
    this.#momentum = config.momentum ?? 0.99;
    this.#epsilon = config.epsilon ?? 1e-3;
    this.supportsMasking = true;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = [(inputShape as tf.Shape).at(-1)!];
    const zeros = tf.initializers.zeros();
    const ones = tf.initializers.ones();
    this.#gamma = this.addWeight('gamma', channels, 'float32', ones);
    this.#beta = this.addWeight('beta', channels, 'float32', zeros);
    this.#movingMean = this.addWeight('moving_mean', channels, 'float32', zeros, undefined, false);
    this.#movingVariance = this.addWeight('moving_variance', channels, 'float32', ones, undefined, false);
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { training?: boolean }): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    const gamma = this.#gamma.read();
    const beta = this.#beta.read();
    return tf.tidy(() => {
      if (!kwargs.training || !this.trainable) {
        // Two passes by XNNPACK; the wasm backend's own batch normalisation is a plain loop.
        const factor = tf.mul(gamma, tf.rsqrt(tf.add(this.#movingVariance.read(), this.#epsilon)));
        return tf.add(tf.mul(x, factor), tf.sub(beta, tf.mul(this.#movingMean.read(), factor)));
      }
      const { output, mean, variance } = normalise(x, gamma, beta, this.#epsilon);
      this.#move(this.#movingMean, mean);
      this.#move(this.#movingVariance, variance);
      tf.dispose([mean, variance]);
      return output;
    });
  }

  override getConfig(): tf.serialization.ConfigDict {
    const own = { axis: -1, momentum: this.#momentum, epsilon: this.#epsilon, center: true, scale: true };
    return { ...super.getConfig(), ...own };
  }

  #move(moving: tf.LayerVariable, value: tf.Tensor): void {
    const step = tf.mul(tf.sub(value, moving.read()), 1 - this.#momentum);
    moving.write(tf.add(moving.read(), step));
  }
}

tf.serialization.registerClass(BatchNormalization);

/**
 * Normalises over all axes but the last, and returns the statistics for the caller to dispose; the gradient goes through the batch's statistics
 * (Ioffe & Szegedy 2015).
 */
function normalise(x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, epsilon: number) {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const rows = x.size / x.shape.at(-1)!;
  const columnMean = (values: tf.Tensor) => tf.div(tf.sum(values, axes), rows);
  const statistics: { mean?: tf.Tensor; variance?: tf.Tensor } = {};
  const operation = tf.customGrad((...args) => {
    const [input, scale, shift, save] = args as unknown as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const mean = columnMean(input);
    const centred = tf.sub(input, mean);
    const variance = columnMean(tf.square(centred));
    const inverse = tf.rsqrt(tf.add(variance, epsilon));
    statistics.mean = tf.keep(mean);
    statistics.variance = tf.keep(variance);
    save([centred, inverse, scale]);
    const value = tf.add(tf.mul(centred, tf.mul(inverse, scale)), shift);
    return {
      value,
      gradFunc: (dy, saved) => gradients(dy as tf.Tensor, saved as tf.Tensor[], columnMean, rows),
    };
  });
  const output = operation(x, gamma, beta);
  const { mean, variance } = statistics as { mean: tf.Tensor; variance: tf.Tensor };
  return { output, mean, variance };
}

function gradients(
  dy: tf.Tensor,
  [centred, inverse, gamma]: tf.Tensor[],
  columnMean: (values: tf.Tensor) => tf.Tensor,
  rows: number,
): tf.Tensor[] {
  const meanDy = columnMean(dy);
  const covariance = columnMean(tf.mul(dy, centred!));
  const along = tf.mul(centred!, tf.mul(covariance, tf.square(inverse!)));
  const dx = tf.mul(tf.sub(dy, tf.add(along, meanDy)), tf.mul(gamma!, inverse!));
  return [dx, tf.mul(tf.mul(covariance, inverse!), rows), tf.mul(meanDy, rows)];
}
