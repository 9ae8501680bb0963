import * as tf from '@tensorflow/tfjs';

export interface NormalizationConfig {
  /** The axis, counted with the batch, whose every position has statistics of its own. */
  axis: 1 | 3;
  name?: string;
  inputShape?: number[];
}

/** Keras's epsilon: of a feature that never changes only the mean is subtracted. */
const EPSILON = 1e-7;

/**
 * Keras's Normalization: (x − mean) / max(√variance, 1e-7). The statistics are weights that training leaves
 * alone; before {@link adapt} they change nothing.
 */
export class Normalization extends tf.layers.Layer {
  static readonly className = 'Normalization';
  readonly #axis: 1 | 3;
  #mean!: tf.LayerVariable;
  #variance!: tf.LayerVariable;

  constructor(config: NormalizationConfig) {
    super(config);
    // Keras saves a list.
    this.#axis = [config.axis].flat()[0] as 1 | 3;
    this.supportsMasking = true;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const length = (inputShape as tf.Shape)[this.#axis]!;
    const zeros = tf.initializers.zeros();
    this.#mean = this.addWeight('mean', [length], 'float32', zeros, undefined, false);
    this.#variance = this.addWeight(
      'variance',
      [length],
      'float32',
      tf.initializers.ones(),
      undefined,
      false,
    );
    // Keras has it for older saved models.
    this.addWeight('count', [], 'float32', zeros, undefined, false);
    this.built = true;
  }

  /** @param mean,variance one value a position of the axis, as `fitNormalization` gives them */
  adapt(mean: ArrayLike<number>, variance: ArrayLike<number>): void {
    const length = this.#mean.shape[0]!;
    if (mean.length !== length || variance.length !== length) {
      throw new RangeError(
        `The layer "${this.name}" takes ${length} means and variances, not ${mean.length}.`,
      );
    }
    tf.tidy(() => {
      this.#mean.write(tf.tensor1d(Float32Array.from(mean)));
      this.#variance.write(tf.tensor1d(Float32Array.from(variance)));
    });
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    return tf.tidy(() => {
      const shape = x.shape.map((size, axis) => (axis === this.#axis ? size : 1));
      const mean = tf.reshape(this.#mean.read(), shape);
      const deviation = tf.maximum(tf.sqrt(tf.reshape(this.#variance.read(), shape)), EPSILON);
      return tf.div(tf.sub(x, mean), deviation);
    });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), axis: this.#axis };
  }
}

tf.serialization.registerClass(Normalization);
