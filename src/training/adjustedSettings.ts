import type * as tf from '@tensorflow/tfjs';
import { setDropoutRate } from '../models/dropout.ts';
import type { Adjustments } from './control.ts';
import type { TrainingEvent } from './events.ts';
import type { TrainingSettings } from './settings.ts';
import type { TrainingData } from './trainingData.ts';

/** What callbacks and the user change while a run goes on. */
export class AdjustedSettings {
  learningRate: number;
  /** As it was asked for. */
  wantedBatchSize: number;
  readonly data: TrainingData;
  readonly #model: tf.LayersModel;
  readonly #on: (event: TrainingEvent) => void;

  constructor(
    model: tf.LayersModel,
    { optimizer, batchSize }: TrainingSettings,
    data: TrainingData,
    on: (event: TrainingEvent) => void,
  ) {
    this.#model = model;
    this.#on = on;
    this.data = data;
    this.learningRate = optimizer.learningRate;
    this.wantedBatchSize = batchSize;
  }

  /** No batch has more rows than an epoch. */
  get batchSize(): number {
    return Math.min(this.wantedBatchSize, this.data.entries.length);
  }

  setLearningRate(learningRate: number, cause: 'user' | 'callback'): void {
    if (learningRate === this.learningRate) return;
    this.learningRate = learningRate;
    this.#on({ type: 'learningRate', learningRate, cause });
  }

  /** By the user. */
  adjust({ learningRate, dropout, batchSize, ...data }: Adjustments): void {
    if (learningRate !== undefined) this.setLearningRate(learningRate, 'user');
    if (dropout !== undefined) setDropoutRate(this.#model, dropout);
    if (batchSize !== undefined) this.wantedBatchSize = batchSize;
    this.data.change(data);
  }
}
