import { bootstrapInterval } from '../../evaluation/bootstrap.ts';
import type { PartResult } from '../evaluatePart.ts';
import type { RunResult } from '../runResult.ts';
import type { RunExtra } from './figureOfRun.ts';

/** Keras's: cross-entropy is taken of probabilities no smaller than this. */
const EPSILON = 1e-7;

/** What is not in a run's record, from its stored predictions. */
export function runExtra({ validation, test }: Pick<RunResult, 'validation' | 'test'>): RunExtra {
  const balanced = (part: PartResult | null) =>
    part && bootstrapInterval(part.evaluation, 'track', 'balancedAccuracy');
  return {
    testLoss: test && crossEntropy(test),
    balanced: { validation: balanced(validation), test: balanced(test) },
  };
}

/** Mean over the clips. */
export function crossEntropy({
  probabilities,
  labels,
}: Pick<PartResult, 'probabilities' | 'labels'>): number {
  const classes = probabilities.length / labels.length;
  const sum = labels.reduce((total, label, row) => {
    const probability = probabilities[row * classes + label]!;
    return total - Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, probability)));
  }, 0);
  return sum / labels.length;
}
