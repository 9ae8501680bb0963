import * as tf from '@tensorflow/tfjs';
import { t } from '../../i18n.ts';
import { SeededDropout } from '../../models/dropout.ts';
import { baseOf } from '../../models/freeze.ts';

/** A model in two: what a frozen base makes of a clip, and what learns from that. */
export interface Bottleneck {
  /** The first layers of the model, its application the last with weights. */
  extractor: readonly tf.layers.Layer[];
  /** Height, width, channels of what they give; 1 × 1 × n for n values without an order. */
  shape: [number, number, number];
  /** The other layers, for that shape. It shares its weights with the model. */
  head: tf.LayersModel;
}

/** What the extractor makes of clips: rows × bottleneck shape. */
export function extract(
  { extractor, shape }: Pick<Bottleneck, 'extractor' | 'shape'>,
  clips: tf.Tensor4D,
): tf.Tensor4D {
  return tf.tidy(() => {
    let x: tf.Tensor = clips;
    for (const layer of extractor) {
      const output = layer.apply(x, { training: false }) as tf.Tensor;
      if (x !== clips) x.dispose();
      x = output;
    }
    return tf.reshape(x, [clips.shape[0], ...shape]);
  });
}

/**
 * Cuts a model behind its application: behind the first layer whose output is one list of values (a pooling or
 * Flatten), or where something that learns comes before it, directly behind the application.
 */
export function splitAtBottleneck(model: tf.LayersModel): Bottleneck {
  const { layers } = model;
  const application = baseOf(model);
  if (!application) throw new Error(t('The network has no application (VGG19, ResNet50, …) to keep frozen.'));
  const cut = cutBehind(layers, layers.indexOf(application));
  const output = (layers[cut - 1]!.outputShape as tf.Shape).slice(1) as number[];
  const shape: Bottleneck['shape'] =
    output.length === 1 ? [1, 1, output[0]!] : [output[0]!, output[1]!, output[2]!];
  const input = tf.input({ shape });
  let x = output.length === 1 ? (tf.layers.flatten().apply(input) as tf.SymbolicTensor) : input;
  for (const layer of layers.slice(cut)) x = layer.apply(x) as tf.SymbolicTensor;
  return { extractor: layers.slice(0, cut), shape, head: tf.model({ inputs: input, outputs: x }) };
}

/** Index of the head's first layer. */
function cutBehind(layers: readonly tf.layers.Layer[], base: number): number {
  for (const [offset, layer] of layers.slice(base + 1).entries()) {
    if (layer.weights.length > 0 || layer instanceof SeededDropout) break;
    if ((layer.outputShape as tf.Shape).length === 2) return base + 1 + offset + 1;
  }
  return base + 1;
}
