import { seededRandom } from '../random.ts';
import type { Evaluation } from './evaluate.ts';
import type { Interval } from './interval.ts';
import { accuracy, balancedAccuracy, classificationReport } from './report.ts';

type Matrix = number[][];

/** What an interval is given for; over the confusion matrix. */
const METRICS = {
  accuracy,
  balancedAccuracy,
  macroF1: (matrix: Matrix) => classificationReport(matrix).macroAvg.f1,
};
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
  const clusters = clustersOf(labels, predicted, clusterOf);
  const random = seededRandom(seed);
  const drawn: Matrix = matrix.map((row) => row.map(() => 0));
  const figures = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    for (const row of drawn) row.fill(0);
    for (let i = 0; i < clusters.length; i++) {
      const cluster = clusters[Math.floor(random() * clusters.length)]!;
      const row = drawn[cluster.label]!;
      const { genres, counts } = cluster;
      for (let j = 0; j < genres.length; j++) row[genres[j]!]! += counts[j]!;
    }
    figures[sample] = METRICS[metric](drawn);
  }
  figures.sort();
  return { low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

/** What a track adds to its row of the confusion matrix. */
interface Cluster {
  label: number;
  /** The genres that its clips are taken for, and how many for each. */
  genres: number[];
  counts: number[];
}

function clustersOf(labels: Int32Array, predicted: Int32Array, clusterOf: ArrayLike<number>): Cluster[] {
  const clusters = new Map<number, Cluster>();
  labels.forEach((label, i) => {
    const id = clusterOf[i]!;
    const cluster = clusters.get(id) ?? { label, genres: [], counts: [] };
    clusters.set(id, cluster);
    const at = cluster.genres.indexOf(predicted[i]!);
    if (at >= 0) cluster.counts[at]!++;
    else {
      cluster.genres.push(predicted[i]!);
      cluster.counts.push(1);
    }
  });
  return [...clusters.values()];
}

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
