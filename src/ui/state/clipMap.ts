import { create } from 'zustand';
import { messageOf } from '../../messageOf.ts';
import { type ClipMap, type InsideNetwork, mapClips } from '../../session/inside.ts';

/** Whose clips are laid out. */
export interface MapOf {
  /** Of the network; a run has the same while it trains and afterwards. */
  key: string;
  name: string;
  /** Epochs that it had been trained for; null where nobody knows. */
  epochs: number | null;
  /** Length of a clip. */
  seconds: number;
}

interface ClipMapState {
  map: ClipMap | null;
  /** What the map shows. */
  of: MapOf | null;
  /** While one is made. */
  progress: { stage: 'embedding' | 'layout'; done: number; total: number } | null;
  error: string | null;
  /** Makes the map of a network's clips; the one before stays until it is there. */
  make(network: InsideNetwork, dataset: ClipMap['dataset'], of: MapOf): Promise<void>;
  cancel(): void;
}

let making: AbortController | null = null;

export const useClipMap = create<ClipMapState>((set) => ({
  map: null,
  of: null,
  progress: null,
  error: null,

  async make(network, dataset, of) {
    making?.abort();
    const own = new AbortController();
    making = own;
    set({ error: null, progress: { stage: 'embedding', done: 0, total: dataset.clips.length } });
    try {
      const map = await mapClips(
        network,
        dataset,
        (stage, { done, total }) => making === own && set({ progress: { stage, done, total } }),
        own.signal,
      );
      set({ map, of });
    } catch (error) {
      if (!own.signal.aborted) set({ error: messageOf(error) });
    } finally {
      if (making === own) {
        making = null;
        set({ progress: null });
      }
    }
  },

  cancel: () => making?.abort(),
}));
