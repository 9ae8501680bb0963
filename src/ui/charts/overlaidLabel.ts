import type { CurveRun, OverlaidLines, OverlaidView } from './overlaidLines.ts';
import type { ChartMetric } from './thin.ts';

export const METRIC_NAMES: Record<ChartMetric, string> = {
  loss: 'Loss',
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
};

/** A figure of this metric as it is read. */
export function formatFigure(metric: ChartMetric, value: number): string {
  return metric === 'loss' ? value.toFixed(3) : `${(value * 100).toFixed(1)}\u00a0%`;
}

/** The picture in words: where each curve ends. The table below it has all figures. */
export function overlaidLabel(
  runs: readonly CurveRun[],
  view: OverlaidView,
  { lines, time }: OverlaidLines,
): string {
  const head = `${METRIC_NAMES[view.metric]} over ${time?.unit.name ?? 'epochs'}${
    view.smoothing > 0 ? `, smoothed with weight ${view.smoothing}` : ''
  }`;
  if (lines.length === 0) return `${head}: nothing has been measured yet.`;
  const shown = view.mean ? lines.filter(({ run }) => run === null) : lines;
  const ends = shown.map(({ run, part, points }) => {
    const name = run === null ? `mean of ${runs.length} runs` : `${run + 1}, ${runs[run]!.name}`;
    return `${name}: ${part === 'train' ? 'training' : 'validation'} ends at ${formatFigure(view.metric, points.at(-1)!.y)}`;
  });
  return `${head}. ${ends.join('; ')}.`;
}
