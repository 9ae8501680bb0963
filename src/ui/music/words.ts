import { TRACK_KINDS, type TrackKind } from '../../dataset/track.ts';
import { locale } from '../../i18n.ts';

/** `1 track`, `1,000 tracks`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString(locale)} ${noun}${n === 1 ? '' : 's'}`;
}

const NOUNS: Record<TrackKind, string> = { audio: 'track', picture: 'picture', spectrogram: 'spectrogram' };

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
  return `${(seconds / 3600).toFixed(1)} hours`;
}

/** The rest of a task, not more exactly than it is known. */
export function timeLeft(secondsLeft: number | null): string {
  if (secondsLeft === null) return 'estimating the time';
  if (secondsLeft < 10) return 'a few seconds left';
  if (secondsLeft < 55) return `about ${Math.ceil(secondsLeft / 10) * 10} seconds left`;
  return `about ${roughTime(secondsLeft)} left`;
}
