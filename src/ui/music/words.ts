import { TRACK_KINDS, type TrackKind } from '../../dataset/track.ts';
import { type Text, t } from '../../i18n.ts';

const COUNTED = {
  clip: '{count, plural, one {# clip} other {# clips}}',
  epoch: '{count, plural, one {# epoch} other {# epochs}}',
  filter: '{count, plural, one {# filter} other {# filters}}',
  fold: '{count, plural, one {# fold} other {# folds}}',
  genre: '{count, plural, one {# genre} other {# genres}}',
  minute: '{count, plural, one {# minute} other {# minutes}}',
  picture: '{count, plural, one {# picture} other {# pictures}}',
  recipe: '{count, plural, one {# recipe} other {# recipes}}',
  run: '{count, plural, one {# run} other {# runs}}',
  second: '{count, plural, one {# second} other {# seconds}}',
  seed: '{count, plural, one {# seed} other {# seeds}}',
  spectrogram: '{count, plural, one {# spectrogram} other {# spectrograms}}',
  track: '{count, plural, one {# track} other {# tracks}}',
  unit: '{count, plural, one {# unit} other {# units}}',
  'validation track': '{count, plural, one {# validation track} other {# validation tracks}}',
} satisfies Record<string, Text>;

/** `1 track`, `1,000 tracks`, by itself: what stands in a sentence is counted by the sentence. */
export function count(n: number, noun: keyof typeof COUNTED): string {
  return t(COUNTED[noun], { count: n });
}

const NOUNS = { audio: 'track', picture: 'picture', spectrogram: 'spectrogram' } as const;

/** `40 tracks, 100 pictures`; kinds that do not occur are not named. */
export function countKinds(counts: Record<TrackKind, number>): string {
  const named = TRACK_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    count(counts[kind], NOUNS[kind]),
  );
  return named.join(', ') || count(0, NOUNS.audio);
}

/** A length of time, roughly: `40 seconds`, `8 minutes`, `8.3 hours`. */
export function roughTime(seconds: number): string {
  if (seconds < 55) return count(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 90 * 60) return count(Math.max(1, Math.round(seconds / 60)), 'minute');
  return t('{hours} hours', { hours: (seconds / 3600).toFixed(1) });
}

/** The rest of a task, not more exactly than it is known. */
export function timeLeft(secondsLeft: number | null): string {
  if (secondsLeft === null) return t('estimating the time');
  if (secondsLeft < 10) return t('a few seconds left');
  if (secondsLeft < 55)
    return t('about {seconds} seconds left', { seconds: Math.ceil(secondsLeft / 10) * 10 });
  return t('about {time} left', { time: roughTime(secondsLeft) });
}
