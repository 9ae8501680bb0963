import * as tf from '@tensorflow/tfjs';

export interface SummaryRow {
  name: string;
  className: string;
  /** Without the batch. */
  outputShape: number[];
  params: number;
}

export interface ModelSummary {
  rows: SummaryRow[];
  /** All parameters, as Keras counts them: the moving statistics of batch normalisation included. */
  total: number;
  trainable: number;
}

/** What Keras's `model.summary()` prints. */
export function summarize(model: tf.LayersModel): ModelSummary {
  const rows = model.layers.map((layer) => ({
    name: layer.name,
    // tfjs calls a nested model "Model".
    className: layer instanceof tf.LayersModel ? 'Functional' : layer.getClassName(),
    outputShape: (layer.outputShape as tf.Shape).slice(1) as number[],
    params: layer.countParams(),
  }));
  const trainable = model.trainableWeights.reduce((sum, { shape }) => sum + product(shape as number[]), 0);
  return { rows, total: rows.reduce((sum, row) => sum + row.params, 0), trainable };
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}
