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

/** Those of all trainings that go on. */
const living = new Set<WeightAverage>();

/**
 * Does something at once with the moving averages of a model's weights where it is in a training that has them, also
 * in the middle of an epoch; else with its weights. Training is not disturbed.
 */
export function withAverages<T>(model: tf.LayersModel, task: () => T): T {
  const weights = new Set(model.weights.map((weight) => weight.read()));
  const swapped = [...living].filter((average) => average.trains(weights));
  for (const average of swapped) average.swap();
  try {
    return task();
  } finally {
    for (const average of swapped) average.swap();
  }
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
  /** Whether the model has the averages; at first both are the same. */
  #shown = true;

  constructor(model: tf.LayersModel, momentum: number) {
    this.#momentum = momentum;
    this.#weights = model.weights.map((weight) => weight.read() as tf.Variable);
    this.#averages = this.#weights.map((weight) => tf.tidy(() => tf.variable(tf.clone(weight), false)));
    living.add(this);
  }

  /** Whether a model with these weights has others than the averages now. */
  trains(weights: ReadonlySet<tf.Tensor>): boolean {
    return !this.#shown && this.#weights.some((weight) => weights.has(weight));
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
    this.#shown = !this.#shown;
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
    living.delete(this);
    tf.dispose([...this.#averages]);
  }
}
