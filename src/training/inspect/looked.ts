import type * as tf from '@tensorflow/tfjs';
import { type ClipData, type ClipSource, hostClips } from '../resident.ts';
import { type FeatureMaps, featureMaps } from './featureMaps.ts';
import { filters, type Kernel } from './filters.ts';

/** Which network is looked into: the one that is being trained, or the model that predicts. */
export type LookInto = 'training' | 'answering';

/** A network that is looked into. */
export interface Looked {
  model: tf.LayersModel;
  /** Of the dataset that is held; null where there is none. */
  clips: ClipSource | null;
}

/** A layer at one moment. */
export interface LayerNow {
  filters: Kernel[];
  maps: FeatureMaps;
}

/**
 * What a layer is, and what it makes of a clip.
 * @param clip the row of the dataset that is held, or the clip itself
 * @throws RangeError for a layer, or a dataset, that is not there
 */
export async function layerNow(
  { model, clips }: Looked,
  layerName: string,
  clip: number | ClipData,
): Promise<LayerNow> {
  const shape = model.inputs[0]!.shape.slice(1) as [number, number, number];
  const source = typeof clip === 'number' ? clips : hostClips(clip, shape);
  if (!source) throw new RangeError('There is no dataset to take a clip from.');
  const row = source.rows([typeof clip === 'number' ? clip : 0]);
  try {
    // Both begin at once: they are of the same moment.
    const both = Promise.all([filters(model, layerName), featureMaps(model, layerName, row)]);
    const [kernels, maps] = await both;
    return { filters: kernels, maps };
  } finally {
    row.dispose();
  }
}
