import type * as tf from '@tensorflow/tfjs';
import { setDropoutRate } from '../models/dropout.ts';
import type { Adjustments } from './control.ts';
import type { TrainingEvent } from './events.ts';
import type { TrainingSettings } from './settings.ts';

/** What callbacks and the user change while a run goes on. */
export class AdjustedSettings {
  learningRate: number;
  batchSize: number;
  readonly #model: tf.LayersModel;
  /** Rows of an epoch: no batch has more. */
  readonly #rows: number;
  readonly #on: (event: TrainingEvent) => void;

  constructor(
    model: tf.LayersModel,
    { optimizer, batchSize }: TrainingSettings,
    rows: number,
    on: (event: TrainingEvent) => void,
  ) {
    this.#model = model;
    this.#rows = rows;
    this.#on = on;
    this.learningRate = optimizer.learningRate;
    this.batchSize = Math.min(batchSize, rows);
  }

  setLearningRate(learningRate: number, cause: 'user' | 'callback'): void {
    if (learningRate === this.learningRate) return;
    this.learningRate = learningRate;
    this.#on({ type: 'learningRate', learningRate, cause });
  }

  /** By the user. */
  adjust({ learningRate, dropout, batchSize }: Adjustments): void {
    if (learningRate !== undefined) this.setLearningRate(learningRate, 'user');
    if (dropout !== undefined) setDropoutRate(this.#model, dropout);
    if (batchSize !== undefined) this.batchSize = Math.min(batchSize, this.#rows);
  }
}
