import type { TrainingEvent } from './events.ts';
import { accuracyOf, type BatchFigures } from './figures.ts';
import type { History } from './history.ts';
import { Pace } from './pace.ts';
import type { RunClock } from './runClock.ts';

/** A step that was asked for. */
export interface Asked {
  epoch: number;
  learningRate: number;
  /** Training clips of the epoch after this step. */
  clipsLeft: number;
  /** Training clips of an epoch, augmented copies too. */
  clips: number;
}

/** What the estimate of the time left builds on. */
export interface RunSize {
  epochs: number;
  validates: boolean;
}

/** Records steps as their figures arrive, and tells them with the speed and the time that is left. */
export class BatchLog {
  readonly #pace = new Pace();
  /** From when on the next batch's time counts. */
  #told = 0;
  readonly #history: History;
  readonly #size: RunSize;
  readonly #clock: RunClock;
  readonly #on: (event: TrainingEvent) => void;

  /** @param history its batches grow by every step */
  constructor(history: History, size: RunSize, clock: RunClock, on: (event: TrainingEvent) => void) {
    this.#history = history;
    this.#size = size;
    this.#clock = clock;
    this.#on = on;
  }

  tell(figures: BatchFigures, { epoch, learningRate, clipsLeft, clips }: Asked): void {
    const { batches } = this.#history;
    const record = {
      step: batches.length,
      epoch,
      loss: figures.loss,
      accuracy: accuracyOf(figures),
      learningRate,
    };
    batches.push(record);
    const now = this.#clock.now();
    this.#pace.batch(figures.rows, now - this.#told);
    this.#told = now;
    const { epochs, validates } = this.#size;
    const epochsLeft = epochs - epoch - 1;
    const etaSeconds = this.#pace.etaSeconds(clipsLeft + epochsLeft * clips, validates ? epochsLeft + 1 : 0);
    this.#on({ type: 'batch', record, clips, clipsPerSecond: this.#pace.clipsPerSecond, etaSeconds });
  }

  /** A validation that began at `started` on the clock has ended. */
  validated(started: number): void {
    this.skip();
    this.#pace.validation(this.#told - started);
  }

  /** What has passed since the last batch is no part of the next one's time. */
  skip(): void {
    this.#told = this.#clock.now();
  }
}
