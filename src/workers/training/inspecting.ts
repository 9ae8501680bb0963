import type { Dataset } from '../../dataset/dataset.ts';
import { whileDeviceWorks } from '../../training/deviceFailure.ts';
import { embedClips } from '../../training/inspect/embedClips.ts';
import { layerViews } from '../../training/inspect/layerViews.ts';
import { type Looked, type LookInto, layerNow } from '../../training/inspect/looked.ts';
import { type ClipData, hostClips } from '../../training/resident.ts';
import { inTurn, predictor } from './device.ts';

/** What can be looked at. */
export const held: {
  /** What runs are trained on, one after the other. */
  dataset: Dataset | null;
  /** While it is trained. */
  network: Looked | null;
} = { dataset: null, network: null };

let embedding = new AbortController();

/** @returns what a task makes of a network and the dataset that is held now; null where that network is not there */
async function looked<T>(into: LookInto, task: (network: Looked) => Promise<T>): Promise<T | null> {
  const { dataset, network } = held;
  // Not in turn: training gives way between its batches.
  if (into === 'training') return network && whileDeviceWorks(task(network));
  return inTurn(async () => {
    const { model } = await predictor.loaded();
    return whileDeviceWorks(task({ model, clips: dataset && hostClips(dataset.data, dataset.shape) }));
  });
}

/** How the page looks into a network, also while it is trained. */
export const inspecting = {
  /** The layers of a network; null while none is being trained. @see layerViews */
  layerViews: (into: LookInto) => looked(into, async ({ model }) => layerViews(model)),

  /** A layer as it is now; null while no network is being trained. @see layerNow */
  layerNow(into: LookInto, layer: string, clip: number | ClipData) {
    return looked(into, (network) => layerNow(network, layer, clip));
  },

  /** A row of the dataset that is held: height × width × channels; null where none is. */
  clipOf(row: number) {
    if (!held.dataset) return null;
    const { data, shape } = held.dataset;
    const size = shape[0] * shape[1] * shape[2];
    return data.slice(row * size, (row + 1) * size);
  },

  /**
   * What a network makes of clips of the dataset that is held, see {@link embedClips}; null while none is being trained.
   * What was asked before is ended.
   * @param on is told how many are done
   */
  embedClips(into: LookInto, rows: readonly number[], on: (done: number) => void) {
    embedding.abort();
    embedding = new AbortController();
    const { signal } = embedding;
    return looked(into, async ({ model, clips }) => {
      if (!clips) throw new RangeError('There is no dataset to embed.');
      return embedClips(model, clips, rows, on, signal);
    });
  },

  stopEmbedding: () => embedding.abort(),
};
