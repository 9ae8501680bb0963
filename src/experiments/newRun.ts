import { genresOf, type Track } from '../dataset/track.ts';
import { t } from '../i18n.ts';
import type { Recipe } from './recipe.ts';
import type { DatasetSummary, RunRecord, SweepPlace } from './run.ts';

/** A run that is asked for. */
export interface PlannedRun {
  name: string;
  recipe: Recipe;
  sweep: SweepPlace | null;
}

/** @throws Error in words where a network could learn to tell nothing apart */
export function requireGenres(tracks: readonly Track[]): void {
  if (genresOf(tracks).length < 2)
    throw new Error(t('Training needs tracks of at least two genres. Add songs on the Music page.'));
}

/** The record of a run that has not begun. @param order its place in the queue */
export function newRun(
  { name, recipe, sweep }: PlannedRun,
  dataset: DatasetSummary,
  order: number,
): RunRecord {
  return {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: new Date().toISOString(),
    name,
    tags: [],
    notes: '',
    recipe,
    dataset,
    sweep,
    status: 'queued',
    order,
    ...NOTHING_YET,
  };
}

/** Of a run that begins: nothing is known of how it does. */
export const NOTHING_YET = {
  ending: null,
  stopReason: null,
  backend: null,
  seconds: 0,
  epochs: [],
  bestEpoch: null,
  split: null,
  figures: { validation: null, test: null },
  weightBytes: null,
} satisfies Partial<RunRecord>;
