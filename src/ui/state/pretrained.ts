import { useEffect } from 'react';
import { create } from 'zustand';
import { baseOfRecipe } from '../../experiments/baseOfRecipe.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { transferObstacle } from '../../experiments/transferObstacle.ts';
import { messageOf } from '../../messageOf.ts';
import type { ApplicationName } from '../../models/layers.ts';
import {
  listStoredWeights,
  removeStoredWeights,
  type StoredWeights,
} from '../../storage/pretrainedWeights.ts';
import type { TakenWeights } from '../../storage/takeWeights.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';

/** The weights that the user gave for bases, and what became of the files dropped last. */
interface PretrainedState {
  loaded: boolean;
  files: readonly StoredWeights[];
  /** The application whose files are being read. */
  reading: ApplicationName | null;
  /** The last answer, until the next. */
  taken: (TakenWeights & { application: ApplicationName }) | null;
  error: string | null;
  load(): Promise<void>;
  take(application: ApplicationName, files: readonly File[]): Promise<void>;
  remove(application: ApplicationName): Promise<void>;
}

export const usePretrained = create<PretrainedState>((set, get) => ({
  loaded: false,
  files: [],
  reading: null,
  taken: null,
  error: null,

  async load() {
    set({ files: await listStoredWeights(), loaded: true });
  },

  async take(application, files) {
    if (get().reading || files.length === 0) return;
    set({ reading: application, taken: null, error: null });
    try {
      const named = files.map((file) => ({ name: file.name, blob: file }));
      const taken = await trainingWorker().takeWeights(application, named);
      set({ taken: { ...taken, application }, files: await listStoredWeights() });
    } catch (error) {
      set({ error: messageOf(error) });
    } finally {
      set({ reading: null });
    }
  },

  async remove(application) {
    await removeStoredWeights(application);
    set({ files: await listStoredWeights(), taken: null, error: null });
  },
}));

/** The weights that are kept for an application; null where there are none, or not yet known. */
export function useStoredWeights(application: ApplicationName | null): StoredWeights | null {
  const files = usePretrained((s) => s.files);
  const loaded = usePretrained((s) => s.loaded);
  useEffect(() => {
    if (!loaded) void usePretrained.getState().load();
  }, [loaded]);
  return files.find((file) => file.application === application) ?? null;
}

/** Why a recipe with transfer learning cannot start; null where it can. */
export function usePretrainedObstacle(recipe: Recipe): string | null {
  const stored = useStoredWeights(baseOfRecipe(recipe));
  const loaded = usePretrained((s) => s.loaded);
  // Before they have been looked up nothing is said.
  return transferObstacle(recipe, stored !== null || !loaded);
}
