import { groupBy } from '../groupBy.ts';
import { t } from '../i18n.ts';
import type { RunRecord } from './run.ts';
import type { Sweep } from './sweep.ts';

const PARTS = ['validation', 'test'] as const;
const LEVELS = ['track', 'clip'] as const;
const FIGURES = ['accuracy', 'balancedAccuracy', 'macroF1'] as const;

type Part = (typeof PARTS)[number];
type Level = (typeof LEVELS)[number];
type Figure = (typeof FIGURES)[number];
/** E.g. `validation.track.accuracy`. */
export type SweepMetric = `${Part}.${Level}.${Figure}`;

/** All that configurations are compared by, the most telling first: `Validation accuracy by track`. */
export const SWEEP_METRICS: readonly { metric: SweepMetric; label: string }[] = LEVELS.flatMap((level) =>
  PARTS.flatMap((part) =>
    FIGURES.map((figure) => ({
      metric: `${part}.${level}.${figure}` as const,
      label: t(
        '{part, select, test {Test} other {Validation}} {figure, select, balancedAccuracy {balanced accuracy} macroF1 {macro F1} other {accuracy}} by {level, select, clip {clip} other {track}}',
        { part, figure, level },
      ),
    })),
  ),
);

/** A figure over several runs. */
export interface Spread {
  /** How many runs. */
  n: number;
  mean: number;
  /** Of the sample (n − 1 in the denominator); null of a single run. */
  standardDeviation: number | null;
}

/** A combination of a sweep's values: its runs differ in seed and fold only. */
export interface ConfigurationSummary {
  configuration: number;
  /** Of each dimension the value's label. */
  labels: string[];
  /** All of them, whatever has become of them, in the order in which they were queued. */
  runs: RunRecord[];
  /** Over the finished runs that have the figure, 0..1; null where none has. */
  figures: Record<SweepMetric, Spread | null>;
  /** Of training; null where no run has finished. */
  seconds: Spread | null;
}

/** What a finished run has measured, 0..1; null where it has not. */
export function figureOf(run: Pick<RunRecord, 'status' | 'figures'>, metric: SweepMetric): number | null {
  if (run.status !== 'finished') return null;
  const [part, level, figure] = metric.split('.') as [Part, Level, Figure];
  return run.figures[part]?.[level][figure] ?? null;
}

/** The configurations of a sweep in the order of its grid. @param runs of whatever sweep */
export function sweepSummary(sweep: Pick<Sweep, 'id'>, runs: readonly RunRecord[]): ConfigurationSummary[] {
  const own = runs.filter((run) => run.sweep?.sweep === sweep.id);
  return [...groupBy(own, (run) => run.sweep!.configuration)]
    .sort(([a], [b]) => a - b)
    .map(([configuration, members]) => ({
      configuration,
      labels: members[0]!.sweep!.labels,
      runs: members.sort((a, b) => a.order - b.order),
      figures: Object.fromEntries(
        SWEEP_METRICS.map(({ metric }) => [metric, spread(members.map((run) => figureOf(run, metric)))]),
      ) as ConfigurationSummary['figures'],
      seconds: spread(members.map((run) => (run.status === 'finished' ? run.seconds : null))),
    }));
}

/** Null without a value. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const there = values.filter((value) => value !== null);
  const n = there.length;
  if (n === 0) return null;
  const mean = there.reduce((total, value) => total + value, 0) / n;
  const squares = there.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { n, mean, standardDeviation: n === 1 ? null : Math.sqrt(squares / (n - 1)) };
}
