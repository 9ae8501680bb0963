import * as tf from '@tensorflow/tfjs';
// Registers the classes that saved layers are loaded as.
import '../../models/createLayer.ts';
import { withAverages } from '../weightAverage.ts';

/**
 * A copy of a network with the weights of this moment or, in a training with one, their moving average: the original
 * may go on training or be disposed of. Belongs to the caller.
 */
export async function snapshotOf(model: tf.LayersModel): Promise<tf.LayersModel> {
  const modelTopology = model.toJSON(null, false) as object;
  // Before anything is waited for.
  const weights = withAverages(model, () => model.getWeights().map((weight) => tf.clone(weight)));
  try {
    const copy = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology }));
    copy.setWeights(weights);
    return copy;
  } finally {
    tf.dispose(weights);
  }
}
