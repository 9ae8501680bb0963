import { useMemo } from 'react';
import type { Recipe } from '../../experiments/recipe.ts';
import { type RecipeMemory, recipeMemory } from '../../experiments/recipeMemory.ts';
import type { BackendName } from '../../training/probe.ts';
import { useStable } from '../charts/useStable.ts';
import { useBackends } from '../state/backends.ts';
import type { NetworkInUse } from './useNetwork.ts';

export interface MemoryInUse extends RecipeMemory {
  backend: BackendName;
}

/** What a step of the recipe needs on the backend that is in use; null while none is, or without a network. */
export function useMemoryNeed(recipe: Recipe, network: NetworkInUse): MemoryInUse | null {
  const backend = useBackends((s) => s.backend?.name ?? null);
  const { architecture, standardize, features, transfer, optimizer, ema, batchSize } = recipe;
  const parts = useStable({ architecture, standardize, features, transfer, optimizer, ema, batchSize });
  return useMemo(() => {
    if (!backend || network.error !== null || !(parts.batchSize >= 1)) return null;
    // Browsers other than Chromium's do not tell.
    const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
    const need = recipeMemory(parts, network.inputShape, network.genres, backend, deviceMemory);
    return { ...need, backend };
  }, [parts, network, backend]);
}
