import type * as tf from '@tensorflow/tfjs';
import { type SummaryRow, summarize } from '../../models/summary.ts';

/** A layer of a network, to be drawn: shapes without the batch. */
export interface LayerView extends SummaryRow {
  inputShape: number[];
}

/**
 * The layers in the order of the data.
 * @param model a chain of layers; an application counts as one of them
 */
export function layerViews(model: tf.LayersModel): LayerView[] {
  const { rows } = summarize(model);
  const input = (model.inputs[0]!.shape as number[]).slice(1);
  return rows.map((row, index) => ({ ...row, inputShape: rows[index - 1]?.outputShape ?? input }));
}
