import type * as tf from '@tensorflow/tfjs';
import { type EpochRecord, metricOf } from './history.ts';
import { isImprovement } from './improvement.ts';
import { type ModelWeights, readWeights } from './modelWeights.ts';
import type { TrainingSettings } from './settings.ts';
import { type Watched, watchedBy } from './watched.ts';

/** Which epoch is the best so far, from 0; null before the first. `value` is what it was chosen by. */
export interface BestEpoch {
  epoch: number | null;
  value: number | null;
}

/** Keeps the weights of the best epoch on the host, where a lost GPU cannot take them. */
export class BestWeights {
  weights: ModelWeights | null = null;
  epoch: number | null = null;
  #value: number | null = null;
  readonly #watched: Watched | null;

  constructor(settings: TrainingSettings) {
    this.#watched = watchedBy(settings);
  }

  /** Whether the final weights are those of the best epoch. */
  get restores(): boolean {
    return this.#watched !== null;
  }

  get state(): BestEpoch {
    return { epoch: this.epoch, value: this.#value };
  }

  restore({ epoch, value }: BestEpoch, weights: ModelWeights): void {
    this.epoch = epoch;
    this.#value = value;
    this.weights = weights;
  }

  /** @returns whether this epoch is the best so far (false where nothing is watched) */
  async consider(record: EpochRecord, model: tf.LayersModel): Promise<boolean> {
    if (this.#watched) {
      const value = metricOf(record, this.#watched.monitor);
      if (!isImprovement(value, this.#value, this.#watched)) return false;
      this.#value = value;
    }
    this.weights = await readWeights(model);
    this.epoch = record.epoch;
    return this.#watched !== null;
  }
}
