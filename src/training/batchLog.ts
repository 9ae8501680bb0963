import type { TrainingEvent } from './events.ts';
import { accuracyOf, type BatchFigures } from './figures.ts';
import type { BatchRecord } from './history.ts';
import { Pace } from './pace.ts';
import type { RunClock } from './runClock.ts';

/** A step that was asked for. */
export interface Asked {
  epoch: number;
  learningRate: number;
  /** Training clips of the epoch after this step. */
  clipsLeft: number;
}

/** What the estimate of the time left builds on. */
export interface RunSize {
  epochs: number;
  /** Training clips of an epoch, augmented copies too. */
  clips: number;
  validates: boolean;
}

/** Records steps as their figures arrive, and tells them with the speed and the time that is left. */
export class BatchLog {
  readonly #pace = new Pace();
  /** When the last batch was told. */
  #told = 0;
  readonly #batches: BatchRecord[];
  readonly #size: RunSize;
  readonly #clock: RunClock;
  readonly #on: (event: TrainingEvent) => void;

  /** @param batches grows by every step */
  constructor(batches: BatchRecord[], size: RunSize, clock: RunClock, on: (event: TrainingEvent) => void) {
    this.#batches = batches;
    this.#size = size;
    this.#clock = clock;
    this.#on = on;
  }

  tell(figures: BatchFigures, { epoch, learningRate, clipsLeft }: Asked): void {
    const record = {
      step: this.#batches.length,
      epoch,
      loss: figures.loss,
      accuracy: accuracyOf(figures),
      learningRate,
    };
    this.#batches.push(record);
    const now = this.#clock.now();
    this.#pace.batch(figures.rows, now - this.#told);
    this.#told = now;
    const { epochs, clips, validates } = this.#size;
    const epochsLeft = epochs - epoch - 1;
    const etaSeconds = this.#pace.etaSeconds(clipsLeft + epochsLeft * clips, validates ? epochsLeft + 1 : 0);
    this.#on({ type: 'batch', record, clipsPerSecond: this.#pace.clipsPerSecond, etaSeconds });
  }

  /** A validation that began at `started` on the clock has ended: it is no part of the next batch's time. */
  validated(started: number): void {
    this.#told = this.#clock.now();
    this.#pace.validation(this.#told - started);
  }
}
