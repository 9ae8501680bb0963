import { describe, expect, it } from 'vitest';
import { bootstrapInterval, quantile } from '../../src/evaluation/bootstrap.ts';
import { type Evaluation, evaluate } from '../../src/evaluation/evaluate.ts';
import statistics from '../fixtures/statistics.json' with { type: 'json' };

const METRICS = ['accuracy', 'balancedAccuracy', 'macroF1'] as const;
const MANY = { samples: 20_000 };

function evaluationOf(
  labels: readonly number[],
  predicted: readonly number[],
  trackOf: readonly number[],
  classes: number,
): Evaluation {
  const probabilities = new Float32Array(labels.length * classes);
  predicted.forEach((genre, clip) => {
    probabilities[clip * classes + genre] = 1;
  });
  const genres = Array.from({ length: classes }, (_, i) => String(i));
  return evaluate({ probabilities, labels, trackOf, genres, voteRule: 'majority' });
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const rightOf = (hits: number, n: number) => upTo(n).map((i) => (i < hits ? 0 : 1));

describe('the bootstrap interval', () => {
  it.each(statistics.accuracyIntervals)(
    'of an accuracy of $hits in $n tracks has the quantiles of the binomial distribution',
    ({ hits, n, low, high }) => {
      const evaluation = evaluationOf(new Array(n).fill(0), rightOf(hits, n), upTo(n), 2);
      const interval = bootstrapInterval(evaluation, 'track', 'accuracy', MANY);
      expect(interval.low).toBeCloseTo(low, 10);
      expect(interval.high).toBeCloseTo(high, 10);
    },
  );

  describe.each(statistics.intervals)('of $name', (expected) => {
    const { labels, predicted, trackOf, classes } = expected;
    const evaluation = evaluationOf(labels, predicted, trackOf, classes);

    it.each(METRICS)('of the %s is SciPy’s', (metric) => {
      const { low, high } = bootstrapInterval(evaluation, 'clip', metric, MANY);
      // Each end wanders by about 2 % of the standard error between two bootstraps of this size: 8 % is rarely passed.
      const tolerance = 0.08 * expected[metric].standardError;
      expect(Math.abs(low - expected[metric].low)).toBeLessThan(tolerance);
      expect(Math.abs(high - expected[metric].high)).toBeLessThan(tolerance);
    });
  });

  it('is wider where the clips of a track go together than where each has a track of its own', () => {
    const { labels, predicted, trackOf, classes } = statistics.intervals[1]!;
    const width = (tracks: readonly number[]) => {
      const interval = bootstrapInterval(
        evaluationOf(labels, predicted, tracks, classes),
        'clip',
        'accuracy',
      );
      return interval.high - interval.low;
    };
    expect(width(trackOf)).toBeGreaterThan(1.3 * width(upTo(labels.length)));
  });

  it('is the same for the same seed, and nearly so for another', () => {
    const { labels, predicted, trackOf, classes } = statistics.intervals[0]!;
    const evaluation = evaluationOf(labels, predicted, trackOf, classes);
    const of = (seed: number) => bootstrapInterval(evaluation, 'track', 'macroF1', { seed });
    expect(of(5)).toEqual(of(5));
    expect(of(5)).not.toEqual(of(6));
    expect(of(5).low).toBeCloseTo(of(6).low, 1);
  });
});

it.each(statistics.quantiles)('quantiles of $values.length values are numpy’s', ({ values, quantiles }) => {
  for (const [q, expected] of Object.entries(quantiles)) {
    expect(quantile(values, Number(q))).toBeCloseTo(expected, 12);
  }
});
