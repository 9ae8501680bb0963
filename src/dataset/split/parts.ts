import type { Dataset } from '../dataset.ts';

/** The parts of a split. */
export const PARTS = ['train', 'validation', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** What stays together when a dataset is split. */
export type SplitUnit = 'track' | 'clip';

/** What a split needs to know of a dataset. */
export type Splittable = Pick<Dataset, 'genres' | 'tracks' | 'clips'>;
