const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200];
const MOST_TICKS = 8;

/** Round times between `start` and `end` seconds, at most {@link MOST_TICKS} + 1 of them. */
export function timeTicks(start: number, end: number): number[] {
  const step = STEPS.find((s) => (end - start) / s <= MOST_TICKS) ?? STEPS.at(-1)!;
  const first = Math.ceil(start / step - 1e-6);
  const last = Math.floor(end / step + 1e-6);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(1)));
}

/** `12 s` below a minute, else `1:30`. */
export function formatTick(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : formatDuration(seconds);
}

/** `0:30`, `12:05`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
