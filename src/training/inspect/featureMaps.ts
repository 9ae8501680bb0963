import * as tf from '@tensorflow/tfjs';
import { type CellAxis, cellPlaces } from '../cellPlaces.ts';
import { withAverages } from '../weightAverage.ts';
import { layersUpTo } from './layersUpTo.ts';

/** What a layer makes of a clip. */
export interface FeatureMaps {
  /** Height, width, channels; or time steps, units; or one number of values. */
  shape: number[];
  /** Row-major. */
  values: Float32Array;
  /** Which axis of `shape` is time, and where its cells lie among the columns of the clip; null where none is. */
  time: { axis: number; cells: CellAxis } | null;
  /** Whether rows are still the clip's: bands or pixel rows. */
  upright: boolean;
}

/** They give the axes another meaning. */
const TURNS = ['Permute', 'Reshape'];

/**
 * What a layer makes of one clip, dropout inactive. Of a network that is being trained the weights are those of this
 * moment or, where it has one, their moving average.
 * @param model a chain of layers; an application counts as one of them
 * @param clip 1 × the model's input; belongs to the caller, who may dispose of it at once
 * @throws RangeError for a layer that is not there
 */
export async function featureMaps(
  model: tf.LayersModel,
  layerName: string,
  clip: tf.Tensor4D,
): Promise<FeatureMaps> {
  const layers = layersUpTo(model, layerName);
  // Before anything is waited for: training goes on meanwhile.
  const output = withAverages(model, () => through(layers, clip));
  const shape = output.shape.slice(1);
  try {
    return { shape, values: await output.data<'float32'>(), ...axesOf(model, layers) };
  } finally {
    output.dispose();
  }
}

function through(layers: readonly tf.layers.Layer[], clip: tf.Tensor4D): tf.Tensor {
  return tf.tidy(() => {
    let x: tf.Tensor = clip;
    for (const layer of layers) {
      const output = layer.apply(x, { training: false }) as tf.Tensor;
      if (x !== clip) x.dispose();
      x = output;
    }
    return x;
  });
}

function axesOf(
  model: tf.LayersModel,
  layers: readonly tf.layers.Layer[],
): Pick<FeatureMaps, 'time' | 'upright'> {
  const turn = layers.findIndex(
    (layer) => TURNS.includes(layer.getClassName()) || (layer.outputShape as tf.Shape).length !== 4,
  );
  const maps = turn === -1 ? layers : layers.slice(0, turn);
  const cells = cellPlaces(maps, model.inputs[0]!.shape).columns;
  if (turn === -1) return { time: { axis: 1, cells }, upright: true };
  const steps = ((maps.at(-1)?.outputShape ?? model.inputs[0]!.shape) as tf.Shape)[2]!;
  let axis: number | null = 1;
  for (const layer of layers.slice(turn)) axis = timeAfter(axis, steps, layer);
  return { time: axis === null ? null : { axis, cells }, upright: false };
}

/**
 * The axis of time behind a layer, without the batch.
 * @param axis before it
 * @param steps cells along it
 */
function timeAfter(axis: number | null, steps: number, layer: tf.layers.Layer): number | null {
  if (axis === null) return null;
  if (layer.getClassName() === 'Permute') {
    const { dims } = layer.getConfig() as { dims: number[] };
    return dims.indexOf(axis + 1);
  }
  // A sequence's steps stay what they are while its first axis stays as long.
  const shape = layer.outputShape as tf.Shape;
  return axis === 0 && shape.length >= 3 && shape[1] === steps ? 0 : null;
}
