import { t } from '../i18n.ts';
import type { BatchFigures } from './figures.ts';

/** Above anything that cross-entropy of clipped probabilities can be (16.12). */
const LARGEST_LOSS = 1e6;
/** How far a row of float32 probabilities may sum from 1. */
const MASS_TOLERANCE = 0.01;

/**
 * Whether a step's figures can only come from broken arithmetic. Finite rubbish counts: WGSL may drop NaN, a
 * clip turns NaN into a number, and a GPU out of memory returns zeros.
 */
export function hasDiverged({ loss, probabilityMass }: BatchFigures): boolean {
  const sane = loss >= 0 && loss <= LARGEST_LOSS && Math.abs(probabilityMass - 1) <= MASS_TOLERANCE;
  return !sane;
}

/** What to tell the user. */
export function divergenceMessage(learningRate: number, epoch: number): string {
  return t(
    'Training diverged in epoch {epoch}: the loss is no longer a number. The learning rate of {learningRate} is too high for this network; try a tenth of it.',
    { epoch: epoch + 1, learningRate },
  );
}
