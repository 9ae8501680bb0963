import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { nextTask } from '../nextTask.ts';
import { batchesOf } from './batches.ts';
import { type CellPlaces, cellPlaces } from './cellPlaces.ts';
import type { ClipSource } from './resident.ts';
import { extract } from './transfer/splitAtBottleneck.ts';

/** What speaks for a class, and where in the clips. */
export interface ClassActivation extends CellPlaces {
  /** Cells of the layer. */
  height: number;
  width: number;
  /**
   * clips × height × width, row-major: what each cell adds to the class's logit; below 0 it speaks against it. The
   * map that is drawn is what remains above 0.
   */
  values: Float32Array;
}

/** The network has no layer that could be looked at; the message says why, in words for the user. */
export class NoClassActivation extends Error {
  override name = 'NoClassActivation';
}

/** Layers that look for patterns in places; what comes before the first of them is only the clip. */
const CONVOLUTIONS = ['Conv2D', 'SeparableConv2D'];
/** They give the axes another meaning. */
const TURNS = ['Permute', 'Reshape'];

type MapShape = [null, number, number, number];

/**
 * Class activation maps of clips on the last layer that still lies over frequency and time, behind a convolution and
 * before the pooling or Flatten.
 *
 * One rule for every network: gradient ⊙ activation, summed over the channels (HiResCAM, Draelos & Carin 2020). Under
 * global average pooling a channel has the same gradient everywhere, and it is the map of Grad-CAM (Selvaraju et al.
 * 2017), mean gradient times activation. Flatten and statistics pooling weigh the places of a channel differently:
 * there Grad-CAM's mean lights up places that the network did not use. Where only linear layers follow, the cells of
 * a clip add up to the logit less its bias.
 *
 * The gradient is that of the logit: the network's last activation is left out. Dropout is inactive.
 * @param model a chain of layers; an application counts as one of them
 * @param clips rows as the model takes them
 * @param classIndex of the class that is asked about
 * @param batchSize rows at a time
 * @throws NoClassActivation for a network without such a layer
 */
export async function gradCam(
  model: tf.LayersModel,
  clips: ClipSource,
  indices: readonly number[],
  classIndex: number,
  batchSize: number,
): Promise<ClassActivation> {
  const { before, after } = splitAtLastMap(model);
  const [, height, width, channels] = before.at(-1)!.outputShape as MapShape;
  const size = height * width;
  const values = new Float32Array(indices.length * size);
  let row = 0;
  for (const batch of batchesOf(indices, Math.min(batchSize, indices.length))) {
    const map = tf.tidy(() => {
      const shape: [number, number, number] = [height, width, channels];
      const activations = extract({ extractor: before, shape }, clips.rows(batch.indices));
      const logit = (x: tf.Tensor) => tf.slice(logits(after, x), [0, classIndex], [-1, 1]);
      return tf.sum(tf.mul(tf.grad(logit)(activations), activations), -1);
    });
    const cells = await map.data<'float32'>();
    map.dispose();
    values.set(cells.subarray(0, batch.count * size), row * size);
    row += batch.count;
    await nextTask();
  }
  return { height, width, ...cellPlaces(before, model.inputs[0]!.shape), values };
}

/** The layers up to the map that is looked at, and those that decide from it. */
function splitAtLastMap(model: tf.LayersModel): Record<'before' | 'after', tf.layers.Layer[]> {
  const { layers } = model;
  const end = layers.findIndex(
    (layer) => TURNS.includes(layer.getClassName()) || (layer.outputShape as tf.Shape).length !== 4,
  );
  const maps = layers.slice(0, end === -1 ? layers.length : end);
  const first = maps.findIndex(
    (layer) => CONVOLUTIONS.includes(layer.getClassName()) || layer instanceof tf.LayersModel,
  );
  const last = maps.findLastIndex((layer) => {
    const [, height, width] = layer.outputShape as MapShape;
    return height * width > 1;
  });
  if (first === -1 || last < first) {
    throw new NoClassActivation(
      t(
        'There is no such picture of this network: it has no convolution, and what it decides from no longer lies over time and frequency. Networks with convolutions (CNNs) have one.',
      ),
    );
  }
  return { before: layers.slice(0, last + 1), after: layers.slice(last + 1) };
}

/** What the layers make of a map, without the activation at the end: rows × classes. */
function logits(layers: readonly tf.layers.Layer[], map: tf.Tensor): tf.Tensor {
  return layers.reduce((x, layer, index) => {
    const decides = index === layers.length - 1;
    if (layer.getClassName() === 'Dense' && x.rank === 2) return dense(layer, x as tf.Tensor2D, !decides);
    if (layer.getClassName() === 'Activation' && decides) return x;
    return layer.apply(x, { training: false }) as tf.Tensor;
  }, map);
}

/** tfjs's fused dense layer would compute the gradient of its weights, which nothing asks for. */
function dense(layer: tf.layers.Layer, x: tf.Tensor2D, activated: boolean): tf.Tensor {
  const [kernel, bias] = layer.getWeights() as [tf.Tensor2D, tf.Tensor1D | undefined];
  const product = tf.matMul(x, kernel);
  const sum = bias ? tf.add(product, bias) : product;
  const { activation } = layer.getConfig() as { activation: 'linear' };
  return activated ? (tf.layers.activation({ activation }).apply(sum) as tf.Tensor) : sum;
}
