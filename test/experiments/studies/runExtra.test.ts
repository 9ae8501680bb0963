import { expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import type { PartResult } from '../../../src/experiments/evaluatePart.ts';
import { crossEntropy, runExtra } from '../../../src/experiments/studies/runExtra.ts';

const probabilities = Float32Array.of(0.7, 0.2, 0.1, 0.1, 0.6, 0.3, 0.25, 0.25, 0.5);
const labels = Int32Array.of(0, 2, 1);

it('cross-entropy is scikit-learn’s log_loss, and finite where a probability is 0', () => {
  expect(crossEntropy({ probabilities, labels })).toBeCloseTo(0.98231404, 6);
  expect(crossEntropy({ probabilities: Float32Array.of(1, 0), labels: Int32Array.of(1) })).toBeCloseTo(
    16.118,
    3,
  );
});

it('a part that was not measured has neither loss nor interval', () => {
  const genres = ['jazz', 'pop', 'rock'];
  const evaluation = evaluate({ probabilities, labels, trackOf: [0, 1, 2], genres, voteRule: 'mean' });
  const validation: PartResult = {
    part: 'validation',
    indices: [0, 1, 2],
    labels,
    probabilities,
    evaluation,
  };
  const { testLoss, balanced } = runExtra({ validation, test: null });
  expect(testLoss).toBeNull();
  expect(balanced.test).toBeNull();
  const { low, high } = balanced.validation!;
  expect(low).toBeLessThanOrEqual(evaluation.track.balancedAccuracy);
  expect(high).toBeGreaterThanOrEqual(evaluation.track.balancedAccuracy);
});
