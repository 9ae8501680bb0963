import { create } from 'zustand';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { messageOf } from '../../messageOf.ts';
import { type FilePrediction, predictFile } from '../../session/predictFile.ts';
import { loadCurrentModel, saveCurrentModel } from '../../storage/currentModel.ts';

interface PredictionState {
  /** The model that answers: the last one trained or opened; kept over reloads. Null before the first. */
  model: TrainedModel | null;
  /** What is being done with the dropped file, in words; null when idle. */
  busy: string | null;
  result: FilePrediction | null;
  error: string | null;
  load(): Promise<void>;
  useModel(model: TrainedModel): Promise<void>;
  predict(file: File): Promise<void>;
}

export const usePrediction = create<PredictionState>((set, get) => ({
  model: null,
  busy: null,
  result: null,
  error: null,

  async load() {
    const model = await loadCurrentModel();
    if (model && !get().model) set({ model });
  },

  async useModel(model) {
    set({ model, result: null, error: null });
    await saveCurrentModel(model);
  },

  async predict(file) {
    const { model } = get();
    if (!model) return;
    set({ error: null, result: null });
    try {
      set({ result: await predictFile(file, model, (busy) => set({ busy })) });
    } catch (error) {
      set({ error: messageOf(error) });
    } finally {
      set({ busy: null });
    }
  },
}));
