import * as tf from '@tensorflow/tfjs';
import { withAverages } from '../weightAverage.ts';
import { layersUpTo } from './layersUpTo.ts';

/** Weights that can be drawn: those of a bias or a normalisation are only lists. */
export interface Kernel {
  /** As Keras names it: kernel, recurrent_kernel, depthwise_kernel. */
  name: string;
  /** Of all of it: height × width × inputs × outputs, or inputs × outputs. */
  shape: number[];
  /** Of `values`: the first of each axis, no more than can be drawn. */
  shown: number[];
  /** Row-major. */
  values: Float32Array;
}

/** Nobody looks at more, and a Flatten may have a hundred thousand inputs. */
const MOST_INPUTS = 512;
const MOST_OUTPUTS = 128;
/** Of kernels that are small pictures. */
const MOST_PICTURE_INPUTS = 16;
const MOST_PICTURE_OUTPUTS = 64;

/**
 * The kernels of a layer as they are now or, in a training with one, their moving average. None of layers without
 * weights, and none of an application, which is a network of its own.
 * @throws RangeError for a layer that is not there
 */
export async function filters(model: tf.LayersModel, layerName: string): Promise<Kernel[]> {
  const layer = layersUpTo(model, layerName).at(-1)!;
  if (layer instanceof tf.LayersModel) return [];
  // Before anything is waited for: training goes on meanwhile.
  const parts = withAverages(model, () =>
    tf.tidy(() =>
      layer.weights
        .filter(({ shape }) => shape.length === 2 || shape.length === 4)
        .map((weight) => {
          const shape = weight.shape as number[];
          const shown = shownOf(shape);
          const name = weight.originalName.split('/').at(-1)!;
          return {
            name,
            shape,
            shown,
            part: tf.slice(
              weight.read(),
              shape.map(() => 0),
              shown,
            ),
          };
        }),
    ),
  );
  try {
    return await Promise.all(
      parts.map(async ({ part, ...kernel }) => ({ ...kernel, values: await part.data<'float32'>() })),
    );
  } finally {
    tf.dispose(parts.map(({ part }) => part));
  }
}

function shownOf(shape: readonly number[]): number[] {
  const [inputs, outputs] = shape.slice(-2) as [number, number];
  const places = shape.slice(0, -2);
  const isPicture = places.some((side) => side > 1);
  // A depthwise kernel has one picture for each input.
  const mostInputs = isPicture && outputs > 1 ? MOST_PICTURE_INPUTS : MOST_INPUTS;
  const mostOutputs = isPicture ? MOST_PICTURE_OUTPUTS : MOST_OUTPUTS;
  return [...places, Math.min(inputs, mostInputs), Math.min(outputs, mostOutputs)];
}
