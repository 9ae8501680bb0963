import { locale, t } from '../i18n.ts';
import { mcnemar } from './mcnemar.ts';
import type { PairedTracks } from './pairedTracks.ts';

/** Below this p a difference is said to be more than chance. */
const SIGNIFICANT = 0.05;
/** With fewer disagreements than these the exact test cannot fall below 5 %, whoever wins them. */
const FEWEST = 6;

/** Whether A beats B on the tracks of {@link pairedTracks}, in words for a student; or why nothing can be said. */
export function verdict(options: { nameA: string; nameB: string; paired: PairedTracks }): string {
  const { nameA, nameB, paired } = options;
  const obstacle = obstacleTo(nameA, nameB, paired);
  if (obstacle) return obstacle;
  const { onlyA: b, onlyB: c } = paired;
  const sentences = [counted(nameA, nameB, paired)];
  if (b + c > 0) sentences.push(conclusion(nameA, nameB, b, c));
  if (paired.trainedOn > 0) {
    sentences.push(
      t(
        '{count, plural, one {# more track is left out, because one of the two was trained on it.} other {# more tracks are left out, because one of the two was trained on them.}}',
        { count: paired.trainedOn },
      ),
    );
  }
  return sentences.join(' ');
}

function obstacleTo(nameA: string, nameB: string, paired: PairedTracks): string | null {
  const { n, trainedOn, trained, sameGenres } = paired;
  if (!sameGenres) {
    return t(
      '{nameA} and {nameB} tell different genres apart: being right is not equally hard for both, so no test is made.',
      { nameA, nameB },
    );
  }
  if (n > 0) return null;
  if (trainedOn > 0) {
    return t(
      'No test is possible: {who, select, both {both were} a {{nameA} was} other {{nameB} was}} trained on clips of {count, plural, one {the only track} other {all # tracks}} that {nameA} and {nameB} both answered, so being right there proves nothing. Split by track, with the same seed of the split for both.',
      { who: trained.a && trained.b ? 'both' : trained.a ? 'a' : 'b', count: trainedOn, nameA, nameB },
    );
  }
  return t(
    'No test is possible: there is no track that both {nameA} and {nameB} answered. Train both on the same music, with the same shares and the same seed of the split.',
    { nameA, nameB },
  );
}

function counted(nameA: string, nameB: string, { n, part, onlyA, onlyB }: PairedTracks): string {
  const values = { count: n, part: part ?? 'both', nameA, nameB };
  if (onlyA + onlyB === 0) {
    return t(
      'On the {count, plural, one {# track} other {# tracks}} that {part, select, test {both were tested on} validation {both were validated on} other {both answered without having been trained on them}}, {nameA} and {nameB} were right and wrong on the same ones: these tracks do not tell which is better.',
      values,
    );
  }
  return t(
    'On the {count, plural, one {# track} other {# tracks}} that {part, select, test {both were tested on} validation {both were validated on} other {both answered without having been trained on them}}, {nameA} was right on {onlyA} that {nameB} got wrong, {nameB} on {onlyB} that {nameA} got wrong.',
    { ...values, onlyA, onlyB },
  );
}

function conclusion(nameA: string, nameB: string, b: number, c: number): string {
  const { p } = mcnemar(b, c);
  const [winner, loser] = b > c ? [nameA, nameB] : [nameB, nameA];
  const figure = `p ${inDigits(p)}`;
  if (p < SIGNIFICANT) {
    return t(
      '{winner} beats {loser} ({figure}): were they equally good, a difference like this would come about by chance {often}.',
      { winner, loser, figure, often: howOften(p) },
    );
  }
  if (b + c < FEWEST) {
    return t(
      'They disagree on {count, plural, one {# track} other {# tracks}} only, too few for any test ({figure}): these tracks do not tell which is better.',
      { count: b + c, figure },
    );
  }
  return t(
    'A difference like this comes about by chance {often} ({figure}): these tracks do not tell which is better.',
    { often: p > 0.5 ? t('more often than not') : howOften(p), figure },
  );
}

/** Rounded such that it is not told to be rarer than it is. */
function howOften(p: number): string {
  if (p < 0.001) return t('less than once in 1,000 comparisons');
  const times = Math.floor(1 / p);
  return times < 3
    ? t('nearly every second time')
    : t('about once in {times} comparisons', { times: times.toLocaleString(locale) });
}

/** `= 0.21`, `= 0.003`, `< 0.001`; never rounded to the limit of what counts, whose sides mean the opposite. */
function inDigits(p: number): string {
  if (p < 0.001) return '< 0.001';
  let digits = p < 0.01 ? 3 : 2;
  while (Number(p.toFixed(digits)) === SIGNIFICANT) digits++;
  return `= ${p.toFixed(digits)}`;
}
