import { t } from '../i18n.ts';
import {
  type Callback,
  type CallbackSettings,
  type CallbackState,
  createCallback,
  type RunContext,
} from './callbacks.ts';
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

  /** Of each callback, in their order. */
  state(): (CallbackState | null)[] {
    return this.#callbacks.map((callback) => callback.state());
  }

  /** @throws Error in words for the states of other callbacks; nothing is then changed */
  restore(states: readonly (CallbackState | null)[]): void {
    const keys = (state: CallbackState | null) => Object.keys(state ?? {}).join();
    const own = this.state();
    if (states.length !== own.length || states.some((state, i) => keys(state) !== keys(own[i]!))) {
      throw new Error(t('The kept state is that of other callbacks.'));
    }
    for (const [i, callback] of this.#callbacks.entries()) callback.restore(states[i]!);
  }
}
