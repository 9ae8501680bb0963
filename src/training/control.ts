import type { z } from 'zod';
import { type AugmentationSettings, augmentationSettingsSchema } from './augmentation/settings.ts';
import { inputNoiseSchema, labelNoiseSchema, trainingShareSchema } from './settings.ts';

/**
 * What can be changed while training; takes effect from the next batch on. Where other clips are then trained on, the
 * rest of the epoch shows those of them that it has not shown yet.
 */
export interface Adjustments {
  learningRate?: number;
  /** Rate of every dropout layer, in [0, 1). */
  dropout?: number;
  batchSize?: number;
  /** In (0, 1], see {@link trainingShareSchema}. */
  trainingShare?: number;
  /** In [0, 1], see {@link labelNoiseSchema}. */
  labelNoise?: number;
  /** In [0, 0.5], see {@link inputNoiseSchema}; nothing where a frozen base has computed the clips beforehand. */
  inputNoise?: number;
  /** As `inputNoise`, nothing where a frozen base has computed the clips beforehand. */
  augmentation?: AugmentationSettings;
}

/** What the settings of a recipe check too. */
const CHECKED = {
  trainingShare: trainingShareSchema,
  labelNoise: labelNoiseSchema,
  inputNoise: inputNoiseSchema,
  augmentation: augmentationSettingsSchema,
} as const satisfies Partial<Record<keyof Adjustments, z.ZodType>>;

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
    for (const [name, schema] of Object.entries(CHECKED)) {
      const value = adjustments[name as keyof typeof CHECKED];
      const error = value === undefined ? undefined : schema.safeParse(value).error;
      if (error) throw new RangeError(`${name}: ${error.issues[0]!.message}.`);
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
