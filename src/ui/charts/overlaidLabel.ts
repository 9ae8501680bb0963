import { t } from '../../i18n.ts';
import type { CurveRun, OverlaidLines, OverlaidView } from './overlaidLines.ts';
import type { ChartMetric } from './thin.ts';

export const METRIC_NAMES: Record<ChartMetric, string> = {
  loss: t('Loss'),
  accuracy: t('Accuracy'),
  balancedAccuracy: t('Balanced accuracy'),
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
  const { metric, smoothing } = view;
  const over = t(
    '{metric} over {unit, select, seconds {seconds} minutes {minutes} hours {hours} other {epochs}}',
    { metric: METRIC_NAMES[metric], unit: time?.unit.name ?? 'epochs' },
  );
  const head =
    smoothing > 0 ? t('{curves}, smoothed with weight {weight}', { curves: over, weight: smoothing }) : over;
  if (lines.length === 0) return t('{curves}: nothing has been measured yet.', { curves: head });
  const shown = view.mean ? lines.filter(({ run }) => run === null) : lines;
  const ends = shown.map(({ run, part, points }) => {
    const name =
      run === null
        ? t('mean of {count, plural, one {# run} other {# runs}}', { count: runs.length })
        : `${run + 1}, ${runs[run]!.name}`;
    return t('{name}: {part, select, train {training} other {validation}} ends at {figure}', {
      name,
      part,
      figure: formatFigure(metric, points.at(-1)!.y),
    });
  });
  return `${head}. ${ends.join('; ')}.`;
}
