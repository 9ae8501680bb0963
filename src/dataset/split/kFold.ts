import { t } from '../../i18n.ts';
import type { Part, Splittable } from './parts.ts';
import { type Assignment, partCounts } from './stratified.ts';
import { drawnUnits, quoted } from './units.ts';

/** One fold of a cross-validation. */
export interface Fold {
  /** How many there are. */
  count: number;
  /** Which of them validates, from 0. */
  index: number;
}

/**
 * One fold of a stratified k-fold cross-validation by track. Every track that is not in the test part validates in
 * exactly one fold and trains in the others. Folds are as scikit-learn's StratifiedKFold without `shuffle` makes them
 * of the tracks in their drawn order, genre after genre: of every genre, and of all tracks, each fold gets as many as
 * any other, or one more.
 * @param shares.test set aside first, the same tracks in every fold
 * @throws Error, in words for the user, if there are more folds than tracks
 */
export function assignFold(
  dataset: Splittable,
  { count, index }: Fold,
  { test, seed }: { test: number; seed: number },
): Assignment {
  const partOfClip: Part[] = new Array(dataset.clips.length);
  const put = (units: readonly number[][], part: Part) => {
    for (const clips of units) for (const clip of clips) partOfClip[clip] = part;
  };
  const folded = dataset.genres.map((genre) => {
    const units = drawnUnits(dataset, genre, 'track', seed);
    const kept = units.length - partCounts(units.length, { validation: 0, test }).test;
    put(units.slice(kept), 'test');
    return units.slice(0, kept);
  });
  const total = folded.reduce((sum, units) => sum + units.length, 0);
  if (total < count) {
    throw new Error(
      t(
        '{count} folds need at least {count} tracks, and there {total, plural, one {is} other {are}} {total}. Add more tracks or take fewer folds.',
        { count, total },
      ),
    );
  }
  const sizes = foldSizes(
    folded.map((units) => units.length),
    count,
  );
  folded.forEach((units, genre) => {
    const before = sizes[genre]!.slice(0, index).reduce((sum, size) => sum + size, 0);
    const after = before + sizes[genre]![index]!;
    put(units.slice(0, before), 'train');
    put(units.slice(before, after), 'validation');
    put(units.slice(after), 'train');
  });
  return { partOfClip, warnings: warningsOf(dataset.genres, folded, count) };
}

/**
 * How many tracks of each genre go into each fold: all tracks, genre after genre, are dealt out to the folds in turn,
 * and what each fold gets of a genre is counted (scikit-learn's `StratifiedKFold._make_test_folds`).
 * @param tracks of each genre
 * @returns genres × folds
 */
export function foldSizes(tracks: readonly number[], folds: number): number[][] {
  let dealt = 0;
  return tracks.map((n) => {
    const sizes = new Array<number>(folds).fill(0);
    for (let i = 0; i < n; i++) sizes[dealt++ % folds]!++;
    return sizes;
  });
}

/** One for all genres of the same few tracks. */
function warningsOf(genres: readonly string[], folded: readonly number[][][], count: number): string[] {
  const sizes = folded.map((units) => units.length);
  return [...new Set(sizes)].flatMap((size) => {
    if (size === 0 || size >= count) return [];
    const names = genres.filter((_, i) => sizes[i] === size);
    const values = { genres: quoted(names), size, folds: count, without: count - size };
    return names.length === 1
      ? t(
          '{genres} has only {size, plural, one {one track} other {# tracks}} for {folds} folds: it is missing where {without, plural, one {one fold validates} other {# of the folds validate}}{size, plural, one {; where it validates, none is left to learn from} other {}}. Add more tracks of it or take fewer folds.',
          values,
        )
      : t(
          '{genres} have only {size, plural, one {one track} other {# tracks}} each for {folds} folds: each is missing where {without, plural, one {one fold validates} other {# of the folds validate}}{size, plural, one {; where it validates, none is left to learn from} other {}}. Add more tracks of them or take fewer folds.',
          values,
        );
  });
}
