import { isLeaky } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import type { ConfigurationSummary, Spread, SweepMetric } from '../../../experiments/sweepSummary.ts';
import { SWEEP_METRICS, spread } from '../../../experiments/sweepSummary.ts';

/** A configuration as one row of the results. */
export interface ConfigurationRow {
  configuration: number;
  /** Of each dimension the place of its value among the dimension's options. */
  places: number[];
  labels: string[];
  finished: number;
  runs: number;
  figures: ConfigurationSummary['figures'];
  /** From 1, over the finished runs. */
  bestEpoch: Spread | null;
  seconds: Spread | null;
  /** Split by clip. */
  leaky: boolean;
}

/** What the table may be sorted by: a dimension's place, a metric, or one of the others. */
export type RowKey = number | SweepMetric | 'finished' | 'bestEpoch' | 'seconds';

export interface RowOrder {
  key: RowKey;
  descending: boolean;
}

const SHOWN: readonly SweepMetric[] = [
  'validation.track.accuracy',
  'validation.clip.accuracy',
  'validation.track.balancedAccuracy',
  'test.track.accuracy',
  'test.clip.accuracy',
  'test.track.balancedAccuracy',
];

/** The figures that some configuration has, the most telling first. */
export function shownMetrics(
  summaries: readonly ConfigurationSummary[],
): { metric: SweepMetric; label: string }[] {
  return SHOWN.filter((metric) => summaries.some(({ figures }) => figures[metric] !== null)).map(
    (metric) => SWEEP_METRICS.find((one) => one.metric === metric)!,
  );
}

export function configurationRows(
  { dimensions }: Pick<Sweep, 'dimensions'>,
  summaries: readonly ConfigurationSummary[],
): ConfigurationRow[] {
  return summaries.map(({ configuration, labels, runs, figures, seconds }) => {
    const finished = runs.filter(({ status }) => status === 'finished');
    return {
      configuration,
      labels,
      places: labels.map(
        (label, i) => dimensions[i]?.options.findIndex((option) => option.label === label) ?? 0,
      ),
      finished: finished.length,
      runs: runs.length,
      figures,
      bestEpoch: spread(finished.map(({ bestEpoch }) => bestEpoch)),
      seconds,
      leaky: runs.some(isLeaky),
    };
  });
}

/** A sorted copy; rows without a value come last, in the order of the grid. */
export function sortedRows(
  rows: readonly ConfigurationRow[],
  { key, descending }: RowOrder,
): ConfigurationRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [numberAt(a, key), numberAt(b, key)];
    if (x === null || y === null) return x === y ? a.configuration - b.configuration : x === null ? 1 : -1;
    return sign * (x - y) || a.configuration - b.configuration;
  });
}

function numberAt(row: ConfigurationRow, key: RowKey): number | null {
  if (typeof key === 'number') return row.places[key] ?? null;
  if (key === 'finished') return row.finished;
  if (key === 'bestEpoch' || key === 'seconds') return row[key]?.mean ?? null;
  return row.figures[key]?.mean ?? null;
}
