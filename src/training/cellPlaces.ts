import * as tf from '@tensorflow/tfjs';

/** Where the cells of a layer lie along one axis of the network's input: the centre of cell i is at first + i · step. */
export interface CellAxis {
  /** In rows or columns of the input, whose first has its centre at 0. */
  first: number;
  step: number;
}

export interface CellPlaces {
  rows: CellAxis;
  columns: CellAxis;
}

interface WindowConfig {
  kernelSize?: [number, number];
  poolSize?: [number, number];
  strides?: [number, number];
  padding?: 'valid' | 'same';
}

/**
 * The centres of the input's parts that the cells of the last of these layers see: strides multiply, padding shifts
 * (Araujo, Norris & Sim 2019, "Computing receptive fields of convolutional neural networks").
 * @param layers from the network's first on, each with an output of height × width × channels
 * @param input of the network: batch × height × width × channels
 */
export function cellPlaces(layers: readonly tf.layers.Layer[], input: tf.Shape): CellPlaces {
  const along = (axis: 1 | 2) => {
    let cells: CellAxis = { first: 0, step: 1 };
    let size = input[axis]!;
    for (const layer of layers) {
      const left = (layer.outputShape as tf.Shape)[axis]!;
      cells = through(layer, axis, cells, size, left);
      size = left;
    }
    return cells;
  };
  return { rows: along(1), columns: along(2) };
}

/** @param from,to cells of the layer's input and output along the axis */
function through(
  layer: tf.layers.Layer,
  axis: 1 | 2,
  { first, step }: CellAxis,
  from: number,
  to: number,
): CellAxis {
  if (layer instanceof tf.LayersModel) {
    // An application has ways of several lengths; its cells divide the picture evenly.
    const stride = from / to;
    return { first: first + ((stride - 1) / 2) * step, step: step * stride };
  }
  const { kernelSize, poolSize, strides, padding } = layer.getConfig() as WindowConfig;
  const size = (kernelSize ?? poolSize)?.[axis - 1];
  if (!size) return { first, step };
  const stride = strides![axis - 1]!;
  const padded = padding === 'same' ? Math.max(0, (to - 1) * stride + size - from) : 0;
  return { first: first + ((size - 1) / 2 - Math.floor(padded / 2)) * step, step: step * stride };
}
