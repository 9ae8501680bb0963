import type * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import type { InputShape } from '../models/build.ts';
import { deserializeModel } from '../training/savedModel.ts';
import { identityOf, type TrainedModel } from './trainedModel.ts';

/**
 * The model that is asked, kept loaded between questions. Questions and changes of the backend take turns, and after
 * a change the model is loaded again.
 */
export class Predictor {
  #trained: TrainedModel | null = null;
  /** On the backend in use; null until it is asked. */
  #model: tf.LayersModel | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when those before it have ended; a task must not wait for another turn. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const own = this.#last.then(task);
    this.#last = own.catch(() => {});
    return own;
  }

  /** @param of see {@link identityOf} */
  holds(of: string): boolean {
    return this.#trained !== null && identityOf(this.#trained) === of;
  }

  /** Takes a model in place of the one before. In turn only. @throws Error if it cannot be loaded; none is held then */
  async hold(trained: TrainedModel): Promise<void> {
    this.#model?.dispose();
    this.#model = null;
    this.#trained = null;
    this.#model = await deserializeModel(trained.network);
    this.#trained = trained;
  }

  /** For a change of the backend, in turn only: the weights are on the old one. */
  unload(): void {
    this.#model = null;
  }

  /** The model on the backend in use. In turn only. @throws Error where none is held */
  async loaded(): Promise<{ model: tf.LayersModel; shape: InputShape }> {
    if (!this.#trained) throw new Error(t('No model is loaded.'));
    this.#model ??= await deserializeModel(this.#trained.network);
    return { model: this.#model, shape: this.#trained.inputShape };
  }
}
