import { describe, expect, it } from 'vitest';
import { predictedClasses, vote } from '../../src/evaluation/vote.ts';
import metrics from '../fixtures/metrics.json' with { type: 'json' };

describe.each(metrics.votes)('$classes classes, $tied tracks with tied votes', (expected) => {
  const probabilities = Float32Array.from(expected.probabilities);

  it.each(['majority', 'mean'] as const)('%s gives numpy’s result', (rule) => {
    const result = vote(probabilities, expected.trackOf, expected.classes, rule);
    expect(result.track).toEqual(expected.track);
    expect([...result.probabilities]).toEqual(expected.mean.map((p) => expect.closeTo(p, 6)));
    expect([...result.votes]).toEqual(expected.votes);
    expect([...result.predicted]).toEqual(rule === 'majority' ? expected.majority : expected.meanPredicted);
  });
});

it('the two rules differ where one sure clip stands against two unsure ones', () => {
  const probabilities = Float32Array.of(0.95, 0.05, 0.45, 0.55, 0.45, 0.55);
  const predicted = (rule: 'majority' | 'mean') => [...vote(probabilities, [7, 7, 7], 2, rule).predicted];
  expect(predicted('majority')).toEqual([1]);
  expect(predicted('mean')).toEqual([0]);
});

it('the mean probability breaks a tie of votes', () => {
  const probabilities = Float32Array.of(0.6, 0.4, 0, 0.1, 0.9, 0);
  expect([...vote(probabilities, [0, 0], 3, 'majority').predicted]).toEqual([1]);
});

it('predictedClasses takes the first of equals', () => {
  expect([...predictedClasses([0.2, 0.4, 0.4, 0.5, 0, 0.5], 3)]).toEqual([1, 0]);
});
