/** Whole epochs from 0 to `end`, at round distances, at most 11 of them. */
export function epochTicks(end: number): number[] {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250];
  const step = steps.find((s) => end / s <= 10) ?? 500;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
