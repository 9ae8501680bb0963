import * as tf from '@tensorflow/tfjs';
import { LIBRARY } from '../../src/experiments/library.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import { recipeLayers } from '../../src/experiments/recipeLayers.ts';
import { clipShape } from '../../src/features/clipShape.ts';
import { buildModel } from '../../src/models/build.ts';
import { batchAt } from '../../src/training/batches.ts';
import { type ResidentDataset, residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep } from '../../src/training/trainingStep.ts';

export const CLASSES = 10;

type Shape = [number, number, number];

/** Height, width and channels of a recipe's clips. */
export const shapeOf = ({ clips, features }: Recipe): Shape => clipShape(clips.seconds, features);

/** Clips of pseudo-random bytes, genre after genre. */
export function syntheticClips(count: number, shape: Shape): ResidentDataset {
  const data = Uint8Array.from(
    { length: count * tf.util.sizeFromShape(shape) },
    (_, i) => (i * 2654435761) >>> 24,
  );
  const labels = Array.from({ length: count }, (_, i) => i % CLASSES);
  return residentDataset(data, shape, labels, CLASSES);
}

/**
 * A training step of a shipped recipe, on the current backend and the same batch each time.
 * @returns the batch's figures, which belong to the caller
 * @throws Error for an id that no recipe has
 */
export function recipeStep(id: string, batchSize: number): () => tf.Tensor1D {
  const entry = LIBRARY.find(({ recipe }) => recipe.id === id);
  if (!entry) throw new Error(`There is no recipe ${id}.`);
  const { recipe } = entry;
  const shape = shapeOf(recipe);
  const model = buildModel(recipeLayers(recipe, shape, CLASSES), shape, 1);
  const step = createTrainingStep(model, syntheticClips(batchSize, shape), recipe);
  const batch = batchAt([...Array(batchSize).keys()], 0, batchSize);
  return () => step.run(batch, 1e-4, 0);
}
