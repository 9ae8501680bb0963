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
