import type * as tf from '@tensorflow/tfjs';
import { setDropoutRate } from '../models/dropout.ts';
import { nextTask } from '../nextTask.ts';
import { batchAt, epochOrder } from './batches.ts';
import type { BestWeights } from './bestWeights.ts';
import { createCallback } from './callbacks.ts';
import type { TrainingControl } from './control.ts';
import type { DeviceWatch } from './deviceFailure.ts';
import { hasDiverged } from './divergence.ts';
import { EpochTotals } from './epochTotals.ts';
import type { StopReason, TrainingEvent } from './events.ts';
import { type EpochRecord, type History, metricOf } from './history.ts';
import { Pace } from './pace.ts';
import { ReadQueue } from './readQueue.ts';
import type { ResidentDataset } from './resident.ts';
import type { TrainingSettings } from './settings.ts';
import { createTrainingStep, stepFigures, type TrainingStep } from './trainingStep.ts';
import { validate } from './validate.ts';

export interface Ending {
  reason: StopReason;
  message?: string;
}

interface RunParts {
  model: tf.LayersModel;
  dataset: ResidentDataset;
  training: readonly number[];
  validation: readonly number[];
  settings: TrainingSettings;
  control: TrainingControl;
  best: BestWeights;
  device: DeviceWatch;
  on: (event: TrainingEvent) => void;
}

/** A step whose figures are still on their way from the backend. */
interface Asked {
  clips: number;
  learningRate: number;
  /** Training clips of the epoch after this step. */
  clipsLeft: number;
}

/** The loop over epochs and batches, with its state. */
export class TrainingRun {
  readonly history: History = { batches: [], epochs: [] };
  learningRate: number;
  epoch = 0;
  /** Wall time without pauses. */
  seconds = 0;
  readonly #parts: RunParts;
  readonly #step: TrainingStep;
  readonly #callbacks;
  readonly #pace = new Pace();
  #batchSize: number;
  /** performance.now() up to which `seconds` counts. */
  #counted = performance.now();
  /** `seconds` when the last batch was told. */
  #told = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.learningRate = parts.settings.learningRate;
    this.#batchSize = Math.min(parts.settings.batchSize, parts.training.length);
    this.#step = createTrainingStep(parts.model, parts.dataset);
    this.#callbacks = parts.settings.callbacks.map(createCallback);
  }

  async epochs(): Promise<Ending> {
    const { settings, best, model, device, on } = this.#parts;
    for (this.epoch = 0; this.epoch < settings.epochs; this.epoch++) {
      const started = this.#clock();
      const totals = new EpochTotals();
      const ending = await this.#batches(totals);
      if (ending) return ending;
      const validation = await this.#validate();
      if (validation === 'stopped') return { reason: 'user' };
      const record: EpochRecord = {
        epoch: this.epoch,
        loss: totals.loss,
        accuracy: totals.accuracy,
        valLoss: validation?.loss ?? null,
        valAccuracy: validation?.accuracy ?? null,
        learningRate: this.learningRate,
        seconds: this.#clock() - started,
      };
      this.history.epochs.push(record);
      on({ type: 'epoch', record, best: await device.guard(best.consider(record, model)) });
      if (this.#askCallbacks(record)) return { reason: 'early-stopping' };
    }
    return { reason: 'epochs' };
  }

  dispose(): void {
    this.#step.dispose();
  }

  async #batches(totals: EpochTotals): Promise<Ending | null> {
    const { training, settings, control, device } = this.#parts;
    const order = epochOrder(training, settings.seed, this.epoch);
    const reads = new ReadQueue<Asked>();
    const read = async (all: boolean): Promise<boolean> => {
      const due = reads.due(all);
      for (;;) {
        const next = await device.guard(due.next());
        if (next.done) return false;
        if (this.#tell(next.value.values, next.value.tag, totals)) return true;
      }
    };
    for (let position = 0; position < order.length; ) {
      if (control.mustWait) {
        if (await read(true)) return { reason: 'diverged' };
        await this.#pause();
      }
      if (control.state === 'stopped') {
        return { reason: (await read(true)) ? 'diverged' : 'user' };
      }
      this.#adjust();
      control.batchBegins();
      const batch = batchAt(order, position, this.#batchSize);
      position += batch.count;
      reads.push(this.#step.run(batch, this.learningRate), {
        clips: batch.count,
        learningRate: this.learningRate,
        clipsLeft: order.length - position,
      });
      if (await read(false)) return { reason: 'diverged' };
      await nextTask();
    }
    return (await read(true)) ? { reason: 'diverged' } : null;
  }

  /** Records and tells a step. @returns whether training has diverged */
  #tell(values: Float32Array, { clips, learningRate, clipsLeft }: Asked, totals: EpochTotals): boolean {
    const { settings, training, validation, on } = this.#parts;
    const figures = stepFigures(values);
    if (hasDiverged(figures)) return true;
    totals.add(figures, clips);
    const { batches } = this.history;
    const record = {
      step: batches.length,
      epoch: this.epoch,
      loss: figures.loss,
      accuracy: figures.correct / clips,
      learningRate,
    };
    batches.push(record);
    const now = this.#clock();
    this.#pace.batch(clips, now - this.#told);
    this.#told = now;
    const epochsLeft = settings.epochs - this.epoch - 1;
    const validationsLeft = validation.length > 0 ? epochsLeft + 1 : 0;
    const etaSeconds = this.#pace.etaSeconds(clipsLeft + epochsLeft * training.length, validationsLeft);
    on({ type: 'batch', record, clipsPerSecond: this.#pace.clipsPerSecond, etaSeconds });
    return false;
  }

  async #validate() {
    const { model, dataset, validation, control, device } = this.#parts;
    if (validation.length === 0) return null;
    const started = this.#clock();
    const isStopped = () => control.state === 'stopped';
    const figures = await device.guard(validate(model, dataset, validation, this.#batchSize, isStopped));
    this.#told = this.#clock();
    this.#pace.validation(this.#told - started);
    return figures ?? 'stopped';
  }

  /** @returns whether training ends */
  #askCallbacks(record: EpochRecord): boolean {
    let stop = false;
    for (const callback of this.#callbacks) {
      const value = metricOf(record, callback.monitor);
      const decision = callback.onEpochEnd(record.epoch, value, this.learningRate);
      if (decision.learningRate !== undefined) this.#setLearningRate(decision.learningRate, 'callback');
      if (decision.stop) stop = true;
    }
    return stop;
  }

  #adjust(): void {
    const { learningRate, dropout, batchSize } = this.#parts.control.takeAdjustments();
    if (learningRate !== undefined) this.#setLearningRate(learningRate, 'user');
    if (dropout !== undefined) setDropoutRate(this.#parts.model, dropout);
    if (batchSize !== undefined) this.#batchSize = Math.min(batchSize, this.#parts.training.length);
  }

  #setLearningRate(learningRate: number, cause: 'user' | 'callback'): void {
    if (learningRate === this.learningRate) return;
    this.learningRate = learningRate;
    this.#parts.on({ type: 'learningRate', learningRate, cause });
  }

  async #pause(): Promise<void> {
    const { control, device, on } = this.#parts;
    this.#clock();
    on({ type: 'paused' });
    await device.guard(control.untilAllowed());
    this.#counted = performance.now();
    if (control.state === 'running') on({ type: 'resumed' });
  }

  /** Brings `seconds` up to now. */
  #clock(): number {
    const now = performance.now();
    this.seconds += (now - this.#counted) / 1000;
    this.#counted = now;
    return this.seconds;
  }
}
