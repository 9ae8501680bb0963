import { t } from '../../i18n.ts';
import { PARTS, type Part, type Splittable, type SplitUnit } from './parts.ts';
import { drawnUnits, quoted } from './units.ts';

type Shares = { validation: number; test: number };
export type Assignment = { partOfClip: Part[]; warnings: string[] };
/** Genres of the same few units, and the parts that get none of them. */
type TooSmall = { genres: readonly string[]; units: number; empty: readonly Part[] };

/**
 * Puts every clip into a part at random, genre by genre, in the given shares.
 * @param unit what is drawn: whole tracks or single clips
 */
export function assignStratified(
  dataset: Splittable,
  unit: SplitUnit,
  shares: Shares & { seed: number },
): Assignment {
  const partOfClip: Part[] = new Array(dataset.clips.length);
  const tooSmall = new Map<string, TooSmall>();
  for (const genre of dataset.genres) {
    const units = drawnUnits(dataset, genre, unit, shares.seed);
    const counts = partCounts(units.length, shares);
    const left = [...units];
    for (const part of PARTS) {
      for (const clips of left.splice(0, counts[part])) for (const clip of clips) partOfClip[clip] = part;
    }
    const empty = PARTS.filter((part) => part !== 'train' && shares[part] > 0 && counts[part] === 0);
    if (units.length === 0 || empty.length === 0) continue;
    // One warning for all genres of that size, of which there may be many.
    const same = `${units.length} ${empty.join()}`;
    const genres = [...(tooSmall.get(same)?.genres ?? []), genre];
    tooSmall.set(same, { genres, units: units.length, empty });
  }
  return { partOfClip, warnings: [...tooSmall.values()].map((genres) => emptyPartWarning(genres, unit)) };
}

/**
 * How many of `n` units go to each part: the shares rounded by the largest remainder, then at least one for
 * each part with a positive share as far as `n` goes, train first, then validation, then test.
 */
export function partCounts(n: number, { validation, test }: Shares): Record<Part, number> {
  const share = { train: 1 - validation - test, validation, test };
  // 0.1 × 30 is not quite 3 in floating point: a share this close to a whole number is that number.
  const ideal = (part: Part) => Math.round(share[part] * n * 1e9) / 1e9;
  const counts = { train: 0, validation: 0, test: 0 };
  for (const part of PARTS) counts[part] = Math.floor(ideal(part));
  const remainder = (part: Part) => ideal(part) - Math.floor(ideal(part));
  const left = n - counts.train - counts.validation - counts.test;
  for (const part of [...PARTS].sort((a, b) => remainder(b) - remainder(a)).slice(0, left)) counts[part]++;

  const wanted = PARTS.filter((part) => share[part] > 0).slice(0, n);
  for (const part of wanted.filter((part) => counts[part] === 0)) {
    const [giver] = PARTS.toReversed().sort((a, b) => counts[b] - counts[a]);
    counts[giver!]--;
    counts[part]++;
  }
  return counts;
}

function emptyPartWarning({ genres, units, empty }: TooSmall, unit: SplitUnit): string {
  const values = { genres: quoted(genres), units, unit, parts: empty.length > 1 ? 'both' : empty[0]! };
  return genres.length === 1
    ? t(
        '{genres} has only {units, plural, one {one {unit, select, track {track} other {clip}}, which is used for training} other {# {unit, select, track {tracks} other {clips}}}}: there is none left for {parts, select, validation {validation} test {test} other {validation and test}}, so nothing there tells how well the genre is recognised. Add more tracks of it.',
        values,
      )
    : t(
        '{genres} have only {units, plural, one {one {unit, select, track {track} other {clip}} each, which is used for training} other {# {unit, select, track {tracks} other {clips}} each}}: there is none left for {parts, select, validation {validation} test {test} other {validation and test}}, so nothing there tells how well these genres are recognised. Add more tracks of them.',
        values,
      );
}
