import { seededRandom } from '../random.ts';
import type { Evaluation } from './evaluate.ts';
import type { Interval } from './interval.ts';
import { accuracy, balancedAccuracy } from './report.ts';

type Matrix = number[][];

/** What an interval is given for; over the confusion matrix. */
const METRICS = { accuracy, balancedAccuracy, macroF1 };
export type BootstrapMetric = keyof typeof METRICS;

/**
 * The 95 % interval of a figure by the percentile bootstrap (Efron & Tibshirani 1993, chapter 13): as many tracks as
 * there are drawn with replacement, again and again, and the middle 95 % of what the figure then is. Of a drawn track
 * all clips come along (a cluster bootstrap), because they tend to be right or wrong together. It assumes nothing of
 * how the figure is distributed, but a few tracks cannot tell how tracks differ: under about 20 it is too narrow.
 * @param options.samples how often; 2,000
 * @param options.seed the same seed gives the same interval
 */
export function bootstrapInterval(
  evaluation: Evaluation,
  level: 'clip' | 'track',
  metric: BootstrapMetric,
  options: { samples?: number; seed?: number } = {},
): Interval {
  const { samples = 2000, seed = 1 } = options;
  const { labels, predicted, matrix } = evaluation[level];
  const clusterOf = level === 'clip' ? evaluation.clip.trackOf : labels.map((_, i) => i);
  const { first, cell, count, size } = clustersOf(labels, predicted, clusterOf, matrix.length);
  const random = seededRandom(seed);
  const drawn = new Int32Array(matrix.length ** 2);
  const figures = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    drawn.fill(0);
    for (let i = 0; i < size; i++) {
      const cluster = Math.floor(random() * size);
      for (let at = first[cluster]!; at < first[cluster + 1]!; at++) drawn[cell[at]!]! += count[at]!;
    }
    figures[sample] = METRICS[metric](rowsOf(drawn, matrix.length));
  }
  figures.sort();
  return { low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

/** What each track adds to the confusion matrix: entries `first[i]` up to `first[i + 1]`, in flat arrays for speed. */
interface Clusters {
  size: number;
  first: Int32Array;
  /** Row × classes + column. */
  cell: Int32Array;
  count: Int32Array;
}

function clustersOf(
  labels: Int32Array,
  predicted: Int32Array,
  clusterOf: ArrayLike<number>,
  classes: number,
): Clusters {
  const clusters = new Map<number, Map<number, number>>();
  labels.forEach((label, i) => {
    const cells = clusters.get(clusterOf[i]!) ?? new Map<number, number>();
    const cell = label * classes + predicted[i]!;
    clusters.set(clusterOf[i]!, cells.set(cell, (cells.get(cell) ?? 0) + 1));
  });
  const lists = [...clusters.values()].map((cells) => [...cells]);
  const first = new Int32Array(lists.length + 1);
  lists.forEach((cells, i) => {
    first[i + 1] = first[i]! + cells.length;
  });
  const entries = lists.flat();
  return {
    size: lists.length,
    first,
    cell: Int32Array.from(entries, ([cell]) => cell),
    count: Int32Array.from(entries, ([, count]) => count),
  };
}

/**
 * Mean F1 over the genres that have items: one of which no track was drawn is left out, as by balanced accuracy, while
 * counting it as 0 would pull the interval down. scikit-learn's `f1_score(average='macro', labels=unique(y_true))`.
 */
function macroF1(matrix: Matrix): number {
  let sum = 0;
  let genres = 0;
  for (const [i, row] of matrix.entries()) {
    const support = row.reduce((a, b) => a + b, 0);
    if (support === 0) continue;
    const predicted = matrix.reduce((total, other) => total + other[i]!, 0);
    sum += (2 * row[i]!) / (predicted + support);
    genres++;
  }
  return sum / genres;
}

const rowsOf = (flat: Int32Array, classes: number): Matrix =>
  Array.from({ length: classes }, (_, row) => Array.from(flat.subarray(row * classes, (row + 1) * classes)));

/**
 * Between the two nearest values, as numpy's `quantile` by default.
 * @param sorted ascending, not empty
 * @param q 0..1
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}
