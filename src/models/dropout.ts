import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { seededRandom, seedFrom } from '../random.ts';

export interface DropoutConfig {
  /** Share of the inputs set to zero while training, in [0, 1). */
  rate: number;
  seed: number;
  name?: string;
  inputShape?: number[];
}

/**
 * Dropout whose masks depend on a seed and on the training step: the stock layer draws, with a seed, the same
 * mask at every step, and without one a different mask in every run. The masks are the same on every backend.
 *
 * Registered under Keras's name, so that a saved model also loads as ordinary dropout where this class is
 * unknown. Inference returns its input.
 */
export class SeededDropout extends tf.layers.Layer {
  static readonly className = 'Dropout';
  /** May be changed between steps. */
  rate: number;
  /** Masks drawn so far. */
  step = 0;
  readonly #seed: number;

  constructor(config: DropoutConfig) {
    super(config);
    this.rate = config.rate;
    // Stock dropout, whose saved layers load as this class too, may come without a seed.
    this.#seed = config.seed ?? 0;
    this.supportsMasking = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { training?: boolean }): tf.Tensor {
    const input = Array.isArray(inputs) ? inputs[0]! : inputs;
    if (!kwargs.training) return input;
    const step = this.step++;
    if (this.rate === 0) return input;
    return tf.tidy(() => tf.mul(input, tf.tensor(this.#mask(input.size, step), input.shape)));
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), rate: this.rate, seed: this.#seed };
  }

  #mask(size: number, step: number): Float32Array {
    const random = seededRandom(seedFrom(this.#seed, `step ${step}`));
    const scale = 1 / (1 - this.rate);
    const mask = new Float32Array(size);
    for (let i = 0; i < size; i++) if (random() >= this.rate) mask[i] = scale;
    return mask;
  }
}

tf.serialization.registerClass(SeededDropout);

/** Sets the rate of every dropout layer of a model, from the next training step on. */
export function setDropoutRate(model: tf.LayersModel, rate: number): void {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`A dropout rate lies in [0, 1): ${rate}.`);
  for (const layer of dropoutLayers(model)) layer.rate = rate;
}

/** What a dropout layer carries from step to step. */
export interface DropoutState {
  /** In [0, 1). */
  rate: number;
  /** Masks drawn so far. */
  step: number;
}

/** Of each dropout layer, in the model's order. */
export function dropoutStates(model: tf.LayersModel): DropoutState[] {
  return dropoutLayers(model).map(({ rate, step }) => ({ rate, step }));
}

/** @throws Error in words for another number of dropout layers; nothing is then changed */
export function restoreDropout(model: tf.LayersModel, states: readonly DropoutState[]): void {
  const layers = dropoutLayers(model);
  if (states.length !== layers.length) throw new Error(t('The kept state is that of another network.'));
  for (const [i, layer] of layers.entries()) {
    const { rate, step } = states[i]!;
    layer.rate = rate;
    layer.step = step;
  }
}

function dropoutLayers(model: tf.LayersModel): SeededDropout[] {
  return model.layers.filter((layer) => layer instanceof SeededDropout);
}
