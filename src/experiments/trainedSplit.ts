import { clipLabels } from '../dataset/dataset.ts';
import type { Split, Splittable } from '../dataset/split.ts';
import { shareOf } from '../training/trainingShare.ts';
import type { Recipe } from './recipe.ts';

/** A split with the training clips that a recipe's share leaves of them, in place of all. */
export function trainedSplit(
  dataset: Splittable,
  split: Split,
  { trainingShare, seed }: Pick<Recipe, 'trainingShare' | 'seed'>,
): Split {
  const tracks = { of: dataset.clips.map(({ track }) => track), unit: split.unit, seed };
  return { ...split, train: [...shareOf(split.train, clipLabels(dataset), tracks, trainingShare)] };
}
