import { type Callback, type CallbackSettings, createCallback, type RunContext } from './callbacks.ts';
import type { EpochRecord } from './history.ts';

/** All callbacks of a run, asked in their order; each sees the learning rate that the one before it has set. */
export class CallbackList {
  readonly #callbacks: Callback[];

  constructor(settings: readonly CallbackSettings[], run: RunContext) {
    this.#callbacks = settings.map((callback) => createCallback(callback, run));
  }

  /** @returns the learning rate for the epoch */
  epochBegins(epoch: number, learningRate: number): number {
    return this.#callbacks.reduce((rate, callback) => callback.onEpochBegin?.(epoch) ?? rate, learningRate);
  }

  /** @returns the learning rate from now on, and whether training ends */
  epochEnds(record: EpochRecord, learningRate: number): { learningRate: number; stop: boolean } {
    let stop = false;
    for (const callback of this.#callbacks) {
      const decision = callback.onEpochEnd?.(record, learningRate);
      learningRate = decision?.learningRate ?? learningRate;
      stop ||= decision?.stop ?? false;
    }
    return { learningRate, stop };
  }
}
