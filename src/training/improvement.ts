import type { Metric } from './history.ts';

export type Mode = 'auto' | 'min' | 'max';

/**
 * Whether a metric is better than the best so far by more than minDelta, as Keras's callbacks judge it. Mode
 * "auto": losses fall, accuracies rise.
 * @param best null before the first value: any value is then an improvement
 */
export function isImprovement(
  value: number,
  best: number | null,
  { monitor, mode, minDelta }: { monitor: Metric; mode: Mode; minDelta: number },
): boolean {
  if (best === null) return true;
  const falling = mode === 'min' || (mode === 'auto' && (monitor === 'loss' || monitor === 'valLoss'));
  // Keras compares in float32, which decides where the difference is exactly minDelta.
  const [shifted, reference] = [
    Math.fround(falling ? value + minDelta : value - minDelta),
    Math.fround(best),
  ];
  return falling ? shifted < reference : shifted > reference;
}
