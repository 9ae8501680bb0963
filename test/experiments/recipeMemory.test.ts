import { describe, expect, it } from 'vitest';
import { LIBRARY, libraryRecipe } from '../../src/experiments/library.ts';
import { recipeMemory } from '../../src/experiments/recipeMemory.ts';
import { clipShape } from '../../src/features/clipShape.ts';

const CLASSES = 10;
const recipeOf = (id: string) => {
  const { recipe } = libraryRecipe(id)!;
  return { recipe, shape: clipShape(recipe.clips.seconds, recipe.features) };
};

describe('the memory of a recipe', () => {
  it.each(LIBRARY.map(({ recipe }) => recipe))(
    '$id can be trained on wasm, at a smaller batch if need be',
    (recipe) => {
      const shape = clipShape(recipe.clips.seconds, recipe.features);
      const { bytes, budget, batchSize } = recipeMemory(recipe, shape, CLASSES, 'wasm');
      expect(batchSize).not.toBeNull();
      expect(batchSize === recipe.batchSize).toBe(bytes <= budget);
    },
  );

  it.each(['webgpu', 'wasm', 'cpu'] as const)(
    'lets R5 train its recurrent networks at the batch size given, on %s',
    (backend) => {
      const recurrent = LIBRARY.filter(({ recipe }) => recipe.architecture.id === 'recurrent');
      expect(recurrent.length).toBeGreaterThan(10);
      for (const { recipe } of recurrent) {
        const shape = clipShape(recipe.clips.seconds, recipe.features);
        expect(recipeMemory(recipe, shape, CLASSES, backend).batchSize, recipe.id).toBe(recipe.batchSize);
      }
    },
  );

  it('is that of the head where the base stays frozen, and of both where it will learn', () => {
    const { recipe, shape } = recipeOf('R2.resnet.out');
    const bytes = (transfer: typeof recipe.transfer) =>
      recipeMemory({ ...recipe, transfer }, shape, CLASSES, 'webgpu', 8).bytes;
    const frozen = bytes({ weights: 'file', unfreeze: null });
    const unfrozen = bytes({ weights: 'file', unfreeze: { layers: 10, learningRate: 1e-5, epochs: 1 } });
    expect(frozen).toBeLessThan(2e9);
    expect(unfrozen).toBe(bytes(null));
    expect(unfrozen).toBeGreaterThan(15e9);
  });

  it('depends on the optimizer and on what the browser says of the computer', () => {
    const { recipe, shape } = recipeOf('R4.ann');
    const need = (optimizer: typeof recipe.optimizer) =>
      recipeMemory({ ...recipe, optimizer }, shape, CLASSES, 'wasm').bytes;
    const sgd = { name: 'sgd', learningRate: 0.01, momentum: 0, nesterov: false, decay: 0 } as const;
    expect(need({ name: 'adam', learningRate: 0.01 })).toBeGreaterThan(need(sgd));
    // The average is as large as the weights: the forty megabytes of its dense layers.
    const averaged = recipeMemory({ ...recipe, ema: 0.99 }, shape, CLASSES, 'wasm').bytes;
    expect(averaged).toBeGreaterThan(recipeMemory(recipe, shape, CLASSES, 'wasm').bytes + 30e6);
    const budgets = [undefined, 2, 8].map(
      (memory) => recipeMemory(recipe, shape, CLASSES, 'webgpu', memory).budget,
    );
    expect(budgets).toEqual([2e9, 1e9, 4e9]);
  });
});
