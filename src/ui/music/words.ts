/** `1 track`, `1,000 tracks`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
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
