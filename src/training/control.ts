/** What can be changed while training; takes effect from the next batch on. */
export interface Adjustments {
  learningRate?: number;
  /** Rate of every dropout layer, in [0, 1). */
  dropout?: number;
  batchSize?: number;
}

type State = 'running' | 'paused' | 'stopped';

/** The user's hand on a run. The trainer asks it before every batch. */
export class TrainingControl {
  #state: State = 'running';
  /** Batches that may run although the state is paused. */
  #allowed = 0;
  #adjustments: Adjustments = {};
  #wake: (() => void) | null = null;

  get state(): State {
    return this.#state;
  }

  /** Waits after the batch that is running. */
  pause(): void {
    if (this.#state === 'running') this.#state = 'paused';
  }

  resume(): void {
    if (this.#state === 'paused') this.#change('running');
  }

  /** One batch, then paused. */
  step(): void {
    if (this.#state === 'stopped') return;
    this.#allowed++;
    this.#change('paused');
  }

  /** Ends the run after the batch that is running; the run keeps its best weights. */
  stop(): void {
    this.#change('stopped');
  }

  /** @throws RangeError for a value out of range: nothing is then changed */
  adjust(adjustments: Adjustments): void {
    const { learningRate, dropout, batchSize } = adjustments;
    if (learningRate !== undefined && !(learningRate > 0 && Number.isFinite(learningRate))) {
      throw new RangeError(`A learning rate is above 0: ${learningRate}.`);
    }
    if (dropout !== undefined && !(dropout >= 0 && dropout < 1)) {
      throw new RangeError(`A dropout rate lies in [0, 1): ${dropout}.`);
    }
    if (batchSize !== undefined && !(Number.isInteger(batchSize) && batchSize > 0)) {
      throw new RangeError(`A batch size is a whole number above 0: ${batchSize}.`);
    }
    Object.assign(this.#adjustments, adjustments);
  }

  /** For the trainer: the changes since it last asked. */
  takeAdjustments(): Adjustments {
    const taken = this.#adjustments;
    this.#adjustments = {};
    return taken;
  }

  /** For the trainer: true when the next batch must wait. */
  get mustWait(): boolean {
    return this.#state === 'paused' && this.#allowed === 0;
  }

  /** For the trainer: resolves when a batch may run or the run is stopped. */
  async untilAllowed(): Promise<void> {
    while (this.mustWait) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  /** For the trainer: a batch begins. */
  batchBegins(): void {
    if (this.#allowed > 0) this.#allowed--;
  }

  #change(state: State): void {
    this.#state = state;
    this.#wake?.();
    this.#wake = null;
  }
}
