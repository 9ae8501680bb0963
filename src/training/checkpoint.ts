import type { DropoutState } from '../models/dropout.ts';
import type { BestEpoch } from './bestWeights.ts';
import type { CallbackState } from './callbacks.ts';
import type { History } from './history.ts';
import type { ModelWeights } from './modelWeights.ts';
import type { OptimizerState } from './optimizers/optimizer.ts';
import type { DataSettings } from './trainingData.ts';
import type { AverageState } from './weightAverage.ts';

/**
 * Everything that a training needs to go on after an epoch as if it had never been interrupted. Plain data: it goes
 * through postMessage and into IndexedDB.
 */
export interface TrainingState {
  history: History;
  /** Of the last epoch, in the order of `model.getWeights()`; where they are averaged, the averages. */
  weights: ModelWeights;
  /** The weights that go on training where `weights` are averages, else null; an earlier Melscope has not kept it. */
  average?: AverageState | null;
  optimizer: OptimizerState;
  /** Of each callback, in the order of the settings; null where it carries nothing. */
  callbacks: (CallbackState | null)[];
  /** Its weights are null where it is the last epoch: they are then `weights`. */
  best: BestEpoch & { weights: ModelWeights | null };
  /** As callbacks and the user have left them. */
  learningRate: number;
  batchSize: number;
  /** An earlier Melscope has not kept it: nothing of it could be changed. */
  data?: DataSettings;
  /** Of each dropout layer, in the model's order: the user may have changed the rate. */
  dropout: DropoutState[];
  /** Wall time so far, without pauses. */
  seconds: number;
}
