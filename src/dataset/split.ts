import { z } from 'zod';
import { t } from '../i18n.ts';
import { filteredPartOf } from './split/gtzan.ts';
import { assignFold } from './split/kFold.ts';
import type { Split, Splittable } from './split/parts.ts';
import { assignStratified } from './split/stratified.ts';

export { type SplitCounts, splitCounts } from './split/counts.ts';
export { matchesGtzan } from './split/gtzan.ts';
export { PARTS, type Split, type Splittable } from './split/parts.ts';

/** How clips are divided into train, validation and test. */
export const splitSettingsSchema = z
  .object({
    /** What stays together. `clip` is the leaky split: clips of one track may fall on both sides. */
    unit: z.enum(['track', 'clip']),
    /** `gtzan-filtered`: GTZAN's published fault- and artist-filtered lists; shares and seed are not used. */
    scheme: z.enum(['random', 'gtzan-filtered']),
    /** Share of every genre for validation; what neither part takes is for training. */
    validation: z.number().min(0).max(0.5),
    /** Share of every genre for test. */
    test: z.number().min(0).max(0.5),
    seed: z.int(),
    /**
     * One fold of a k-fold cross-validation: `index` (from 0) of `count` equal parts of the tracks validates, in
     * place of the share above; the test part is set aside before and is the same in every fold.
     */
    folds: z.strictObject({ count: z.int().min(2).max(20), index: z.int().min(0) }).optional(),
  })
  .refine((s) => !s.folds || s.folds.index < s.folds.count, {
    message: t('There is no fold of that number'),
    path: ['folds', 'index'],
  })
  .refine((s) => !s.folds || (s.unit === 'track' && s.scheme === 'random'), {
    message: t('Folds are drawn at random, by track'),
    path: ['folds'],
  })
  .refine((s) => s.validation + s.test < 1, {
    message: t('Nothing would be left to train on'),
    path: ['test'],
  })
  .refine((s) => s.scheme === 'random' || s.unit === 'track', {
    message: t('The filtered GTZAN split is by track'),
    path: ['unit'],
  });

export type SplitSettings = z.infer<typeof splitSettingsSchema>;

/**
 * Divides the clips of a dataset, stratified by genre. The same names and seed give the same split, whatever
 * the order in which the tracks were imported.
 * @throws Error, in words for the user, if the filtered GTZAN split is asked for and too few of its tracks are there, or
 *   more folds than there are tracks
 */
export function splitDataset(dataset: Splittable, settings: SplitSettings): Split {
  const { partOfClip, warnings } = assign(dataset, settings);
  const split: Split = {
    train: [],
    validation: [],
    test: [],
    unit: settings.scheme === 'gtzan-filtered' ? 'track' : settings.unit,
    warnings,
  };
  partOfClip.forEach((part, clip) => {
    if (part) split[part].push(clip);
  });
  return split;
}

function assign(dataset: Splittable, settings: SplitSettings) {
  const { scheme, folds, unit } = settings;
  if (scheme === 'gtzan-filtered') return filteredPartOf(dataset);
  return folds ? assignFold(dataset, folds, settings) : assignStratified(dataset, unit, settings);
}
