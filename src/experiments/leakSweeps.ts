import { type SplitSettings, splitDataset } from '../dataset/split.ts';
import { genresOf, type Track } from '../dataset/track.ts';
import { t } from '../i18n.ts';
import type { Recipe } from './recipe.ts';
import type { Sweep } from './sweep.ts';

/** Of a recipe that has none to compare by: its part would be a fold's, a list's or nothing. */
const LEAST_VALIDATION = 0.2;

/** The recipe's shares, drawn at random by track. */
function randomByTrack({ folds, ...split }: SplitSettings): SplitSettings {
  const whole = split.scheme === 'random' && !folds && split.validation > 0;
  return {
    ...split,
    unit: 'track',
    scheme: 'random',
    validation: whole ? split.validation : Math.max(split.validation, LEAST_VALIDATION),
  };
}

const sweepOf = (recipe: Recipe, id: string): Omit<Sweep, 'name' | 'note' | 'dimensions'> => ({
  version: 1,
  id,
  base: { ...recipe, split: randomByTrack(recipe.split) },
  sampling: { kind: 'grid' },
  seeds: 1,
  folds: null,
});

/** The same recipe split by clip and by track, in the same shares. @param id of the new sweep */
export function clipLeakSweep(recipe: Recipe, id: string): Sweep {
  return {
    ...sweepOf(recipe, id),
    name: t('How much does the split flatter? {recipe}', { recipe: recipe.name }),
    note: t(
      'Split by clip, clips of one track train and validate; split by track, the validation tracks are new to the network. All else is the same.',
    ),
    dimensions: [
      {
        name: t('Split by'),
        options: [
          { label: t('clip (leaky)'), change: { 'split.unit': 'clip' } },
          { label: t('track'), change: { 'split.unit': 'track' } },
        ],
      },
    ],
  };
}

/** The same recipe on a random split by track and on GTZAN's filtered lists. @param id of the new sweep */
export function filteredListsSweep(recipe: Recipe, id: string): Sweep {
  return {
    ...sweepOf(recipe, id),
    name: t('GTZAN at random and filtered: {recipe}', { recipe: recipe.name }),
    note: t(
      'At random, repeated recordings and songs of one artist fall on both sides; GTZAN’s filtered lists keep them apart, and leave faulty recordings out. The lists have their own shares.',
    ),
    dimensions: [
      {
        name: t('Lists'),
        options: [
          { label: t('random'), change: { 'split.scheme': 'random' } },
          { label: t('GTZAN’s filtered lists'), change: { 'split.scheme': 'gtzan-filtered' } },
        ],
      },
    ],
  };
}

/** The recipe trained once for each of k parts of the tracks, which validates it. @param id of the new sweep */
export function crossValidation(recipe: Recipe, folds: number, id: string): Sweep {
  return {
    ...sweepOf(recipe, id),
    name: t('{folds}-fold cross-validation: {recipe}', { folds, recipe: recipe.name }),
    note: t('Every track validates once, in the run that did not train on it.'),
    dimensions: [],
    folds,
  };
}

/** Whether these are enough of GTZAN's tracks for its filtered lists. */
export function hasFilteredLists(tracks: readonly Track[]): boolean {
  const dataset = {
    genres: genresOf(tracks),
    tracks,
    clips: tracks.map((_, track) => ({ track, start: 0 })),
  };
  const filtered = { unit: 'track', scheme: 'gtzan-filtered', validation: 0, test: 0, seed: 0 } as const;
  try {
    splitDataset(dataset, filtered);
    return true;
  } catch {
    return false;
  }
}
