import { clipLabels, type Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import type { InputShape } from '../models/build.ts';
import type { ClipData } from '../training/resident.ts';
import type { Recipe } from './recipe.ts';

/** A recipe with the data that it is to be trained on. */
export interface TrainingJob {
  recipe: Recipe;
  classes: number;
  /** Height, width, channels of one clip. */
  shape: InputShape;
  /** All clips, row-major. */
  data: ClipData;
  labels: Int32Array;
  /** Clip indices of each part; validation and test may be empty. */
  split: { train: number[]; validation: number[]; test: number[] };
}

/** @param dataset its data is not copied: the job has the same array */
export function trainingJob(dataset: Dataset, recipe: Recipe, split: Split): TrainingJob {
  const { train, validation, test } = split;
  return {
    recipe,
    classes: dataset.genres.length,
    shape: dataset.shape,
    data: dataset.data,
    labels: clipLabels(dataset),
    split: { train, validation, test },
  };
}
