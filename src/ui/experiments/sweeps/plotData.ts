import type { Sweep } from '../../../experiments/sweep.ts';
import { type ConfigurationSummary, figureOf, type SweepMetric } from '../../../experiments/sweepSummary.ts';
import { fieldOf, valuesOf } from './fieldDimension.ts';

/** A configuration in the plot. */
export interface PlotMean {
  configuration: number;
  x: number;
  /** 0..1. */
  y: number;
  /** Null of a single run. */
  standardDeviation: number | null;
}

export interface PlotSeries {
  /** The values of the other varied dimensions; empty where there is none. */
  name: string;
  means: PlotMean[];
  runs: { x: number; y: number }[];
}

export interface PlotData {
  /** `logarithmic`: x is a power of ten; `categories`: the place among the values. */
  scale: 'linear' | 'logarithmic' | 'categories';
  ticks: { at: number; label: string }[];
  /** Of the x-axis. */
  domain: [number, number];
  series: PlotSeries[];
}

/** A larger ratio of values is drawn on a logarithmic axis. */
const LOG_RATIO = 100;
/** Series stand side by side, this share of the axis apart. */
const APART = 0.012;

/** The dimensions beside one that have more than one value. @returns indices */
export const othersVaried = ({ dimensions }: Pick<Sweep, 'dimensions'>, across: number): number[] =>
  dimensions.flatMap(({ options }, i) => (i !== across && options.length > 1 ? [i] : []));

const seriesName = (labels: readonly string[]) => labels.join(' · ');

/** A metric against one dimension of a sweep; the others make the series. @param across of the dimensions */
export function plotData(
  sweep: Pick<Sweep, 'dimensions'>,
  summaries: readonly ConfigurationSummary[],
  metric: SweepMetric,
  across: number,
): PlotData {
  const { dimensions } = sweep;
  const dimension = dimensions[across]!;
  const labels = dimension.options.map(({ label }) => label);
  const numbers = numbersOf(dimension);
  const scale = numbers === null ? 'categories' : isWide(numbers) ? 'logarithmic' : 'linear';
  const positions = (numbers ?? labels.map((_, i) => i)).map((x) =>
    scale === 'logarithmic' ? Math.log10(x) : x,
  );
  const others = othersVaried(sweep, across);
  const names = others
    .reduce<string[][]>(
      (combinations, i) =>
        combinations.flatMap((labels) => dimensions[i]!.options.map(({ label }) => [...labels, label])),
      [[]],
    )
    .map(seriesName);
  const [low, high] = [Math.min(...positions), Math.max(...positions)];
  const span = scale === 'categories' ? labels.length : high - low || 1;
  const margin = scale === 'categories' ? 0.6 : span * 0.06;
  const series = names.map((name, i): PlotSeries => {
    const members = summaries.filter(
      (summary) =>
        summary.figures[metric] && seriesName(others.map((other) => summary.labels[other]!)) === name,
    );
    const aside = (i - (names.length - 1) / 2) * APART * span;
    const x = ({ labels: of }: ConfigurationSummary) => positions[labels.indexOf(of[across]!)]! + aside;
    return {
      name,
      means: members
        .map((summary) => ({
          configuration: summary.configuration,
          x: x(summary),
          y: summary.figures[metric]!.mean,
          standardDeviation: summary.figures[metric]!.standardDeviation,
        }))
        .sort((a, b) => a.x - b.x),
      runs: members.flatMap((summary) =>
        summary.runs.flatMap((run) => {
          const y = figureOf(run, metric);
          return y === null ? [] : [{ x: x(summary), y }];
        }),
      ),
    };
  });
  return {
    scale,
    ticks: positions.map((at, i) => ({ at, label: labels[i]! })),
    domain: [low - margin, high + margin],
    series: series.filter(({ means }) => means.length > 0),
  };
}

/** The dimension's values where it varies one field over numbers. */
function numbersOf(dimension: Sweep['dimensions'][number]): number[] | null {
  const path = fieldOf(dimension);
  if (path === null) return null;
  const values = valuesOf(dimension, path);
  return values.every((value) => typeof value === 'number') ? values : null;
}

const isWide = (values: readonly number[]): boolean =>
  Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > LOG_RATIO;

/** Ticks of the y-axis in steps of a tenth, with room for every point and deviation. */
export function shareTicks(series: readonly PlotSeries[]): number[] {
  const ends = series.flatMap(({ means, runs }) => [
    ...means.flatMap(({ y, standardDeviation }) => [
      y - (standardDeviation ?? 0),
      y + (standardDeviation ?? 0),
    ]),
    ...runs.map(({ y }) => y),
  ]);
  const low = Math.max(0, Math.floor(Math.min(...ends) * 10 - 0.2));
  const high = Math.min(10, Math.ceil(Math.max(...ends) * 10 + 0.2));
  return Array.from({ length: high - low + 1 }, (_, i) => (low + i) / 10);
}
