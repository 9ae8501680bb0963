import { clipLabels, type Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import type { InputShape } from '../models/build.ts';
import type { ClipData } from '../training/resident.ts';
import type { ClipTracks } from '../training/trainingShare.ts';
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
  /** Of every clip its track. */
  tracks: Int32Array;
  /** Clip indices of each part; validation and test may be empty. */
  split: Pick<Split, 'train' | 'validation' | 'test' | 'unit'>;
}

/** @param dataset its data is not copied: the job has the same array */
export function trainingJob(dataset: Dataset, recipe: Recipe, split: Split): TrainingJob {
  const { train, validation, test, unit } = split;
  return {
    recipe,
    classes: dataset.genres.length,
    shape: dataset.shape,
    data: dataset.data,
    labels: clipLabels(dataset),
    tracks: Int32Array.from(dataset.clips, ({ track }) => track),
    split: { train, validation, test, unit },
  };
}

/** What a share of the job's training set and its wrong labels are counted in. */
export function clipTracksOf({
  recipe,
  tracks,
  split,
}: Pick<TrainingJob, 'recipe' | 'tracks' | 'split'>): ClipTracks {
  return { of: tracks, unit: split.unit, seed: recipe.seed };
}
