import * as tf from '@tensorflow/tfjs';
import { copyWeights, type ModelWeights } from './modelWeights.ts';
import { assign } from './optimizers/optimizer.ts';

/** What a moving average of weights carries from epoch to epoch, while the model has the averages. */
export interface AverageState {
  /** Averaged so far. */
  steps: number;
  /** That go on training, in the order of `model.getWeights()`. */
  weights: ModelWeights;
}

/**
 * An exponential moving average of all of a model's weights, moving statistics too (Polyak & Juditsky 1992; Keras's
 * `use_ema`). After step t its momentum is min(momentum, (1 + t) / (10 + t)), so that the weights as they were drawn
 * are soon forgotten. While an epoch trains the model has its own weights, and after a {@link swap} the averages.
 */
export class WeightAverage {
  readonly #momentum: number;
  readonly #weights: readonly tf.Variable[];
  /** While the model has the averages, its own weights. */
  readonly #averages: readonly tf.Variable[];
  #steps = 0;

  constructor(model: tf.LayersModel, momentum: number) {
    this.#momentum = momentum;
    this.#weights = model.weights.map((weight) => weight.read() as tf.Variable);
    this.#averages = this.#weights.map((weight) => tf.tidy(() => tf.variable(tf.clone(weight), false)));
  }

  /** After each step. */
  update(): void {
    this.#steps++;
    const momentum = Math.min(this.#momentum, (1 + this.#steps) / (10 + this.#steps));
    for (const [i, average] of this.#averages.entries()) {
      const weight = this.#weights[i]!;
      assign(average, () => tf.add(average, tf.mul(tf.sub(weight, average), 1 - momentum)));
    }
  }

  /** The model gets the averages, and they give place to its own weights; a second time puts both back. */
  swap(): void {
    for (const [i, average] of this.#averages.entries()) {
      const weight = this.#weights[i]!;
      tf.tidy(() => {
        const kept = tf.clone(average);
        average.assign(tf.clone(weight));
        weight.assign(kept);
      });
    }
  }

  /** A copy, between epochs. */
  async state(): Promise<AverageState> {
    const weights = await Promise.all(this.#averages.map((average) => average.data<'float32'>()));
    return { steps: this.#steps, weights: copyWeights(weights) };
  }

  /** @param state of a model with the same layers */
  restore({ steps, weights }: AverageState): void {
    this.#steps = steps;
    for (const [i, average] of this.#averages.entries())
      assign(average, () => tf.tensor(weights[i]!, average.shape));
  }

  dispose(): void {
    tf.dispose([...this.#averages]);
  }
}
