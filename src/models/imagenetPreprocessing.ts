import * as tf from '@tensorflow/tfjs';

/** `caffe`: BGR minus ImageNet's mean, in 0..255. `tf`: −1..1. */
export type PreprocessingMode = 'caffe' | 'tf';

/** Blue, green, red. */
const CAFFE_MEAN = [103.939, 116.779, 123.68];

/**
 * What `preprocess_input` of a `keras.applications` network does, for an input in 0..1 instead of 0..255. One
 * channel is taken as red, green and blue alike.
 */
export class ImagenetPreprocessing extends tf.layers.Layer {
  static readonly className = 'ImagenetPreprocessing';
  readonly #mode: PreprocessingMode;

  constructor(config: { mode: PreprocessingMode; name?: string }) {
    super(config);
    this.#mode = config.mode;
    this.supportsMasking = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [...(inputShape as tf.Shape).slice(0, -1), 3];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
    return tf.tidy(() => {
      const rgb = x.shape[3] === 1 ? tf.concat([x, x, x], 3) : x;
      if (this.#mode === 'tf') return tf.sub(tf.mul(rgb, 2), 1);
      return tf.sub(tf.mul(tf.reverse(rgb, 3), 255), CAFFE_MEAN);
    });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), mode: this.#mode };
  }
}

tf.serialization.registerClass(ImagenetPreprocessing);
