import type { Dataset } from '../dataset.ts';

/** The parts of a split. */
export const PARTS = ['train', 'validation', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** What stays together when a dataset is split. */
export type SplitUnit = 'track' | 'clip';

/** What a split needs to know of a dataset. */
export type Splittable = Pick<Dataset, 'genres' | 'tracks' | 'clips'>;

/** Clip indices of each part, ascending; the parts are disjoint. */
export interface Split {
  train: number[];
  validation: number[];
  test: number[];
  /** `clip` marks the leaky split, whose figures must be labelled as such. */
  unit: SplitUnit;
  /** Sentences for the user. */
  warnings: string[];
}
