import type { History } from './history.ts';
import type { ModelWeights } from './modelWeights.ts';
import type { OptimizerState } from './optimizers/optimizer.ts';

/**
 * Everything that a training needs to go on after an epoch as if it had never been interrupted. Plain data: it goes
 * through postMessage and into IndexedDB.
 */
export interface TrainingState {
  history: History;
  /** Of the last epoch, in the order of `model.getWeights()`. */
  weights: ModelWeights;
  optimizer: OptimizerState;
  /** Of each callback, in the order of the settings. */
  callbacks: unknown[];
  best: { weights: ModelWeights | null; epoch: number | null; value: number | null };
  learningRate: number;
  batchSize: number;
  /** Of each dropout layer, in the model's order: the user may have changed the rate. */
  dropout: { rate: number; step: number }[];
  /** Wall time so far, without pauses. */
  seconds: number;
}
