import { estimateMemory, memoryBudget, proposeBatchSize } from '../models/memory.ts';
import { optimizerSlots } from '../training/optimizers/optimizerSlots.ts';
import type { BackendName } from '../training/probe.ts';
import type { Recipe } from './recipe.ts';
import { recipeLayers } from './recipeLayers.ts';

export interface RecipeMemory {
  /** Of a step at the recipe's batch size, the dataset not counted. */
  bytes: number;
  /** What a run may take on this backend. */
  budget: number;
  /** The recipe's own batch size where it fits, else a smaller one; null where not even one clip fits. */
  batchSize: number | null;
}

type RecipeParts = Pick<
  Recipe,
  'architecture' | 'standardize' | 'features' | 'transfer' | 'optimizer' | 'ema' | 'batchSize'
>;

/**
 * What training a recipe takes on a backend.
 * @param inputShape height, width, channels of one clip
 * @param deviceMemory `navigator.deviceMemory`
 * @throws Error when its network does not fit the input
 */
export function recipeMemory(
  recipe: RecipeParts,
  inputShape: readonly [number, number, number],
  classes: number,
  backend: BackendName,
  deviceMemory?: number,
): RecipeMemory {
  const layers = recipeLayers(recipe, inputShape, classes);
  // A moving average is as large as the weights.
  const slots = optimizerSlots(recipe.optimizer) + (recipe.ema === null ? 0 : 1);
  // Of a base that is unfrozen later, its last layers at least go through a backward pass.
  const trainsBase = recipe.transfer === null || recipe.transfer.unfreeze !== null;
  const estimateAt = (batchSize: number) =>
    estimateMemory({ layers, inputShape, batchSize, slots, backend, trainsBase });
  const budget = memoryBudget(backend, deviceMemory);
  return {
    bytes: estimateAt(recipe.batchSize),
    budget,
    batchSize: proposeBatchSize(estimateAt, recipe.batchSize, budget),
  };
}
