import type * as tf from '@tensorflow/tfjs';
import { setDropoutRate } from '../models/dropout.ts';
import { nextTask } from '../nextTask.ts';
import { trainingEntries } from './augmentation/entries.ts';
import { batchAt, epochOrder } from './batches.ts';
import { type Asked, BatchLog } from './batchLog.ts';
import type { BestWeights } from './bestWeights.ts';
import { CallbackList } from './callbackList.ts';
import type { TrainingControl } from './control.ts';
import type { DeviceWatch } from './deviceFailure.ts';
import { hasDiverged } from './divergence.ts';
import type { StopReason, TrainingEvent } from './events.ts';
import { readFigures } from './figures.ts';
import { FigureTotals } from './figureTotals.ts';
import type { EpochRecord, History } from './history.ts';
import { ReadQueue } from './readQueue.ts';
import type { ResidentDataset } from './resident.ts';
import { RunClock } from './runClock.ts';
import type { TrainingSettings } from './settings.ts';
import { type Before, createTrainingStep, type TrainingStep } from './trainingStep.ts';
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
  before?: Before;
  control: TrainingControl;
  best: BestWeights;
  device: DeviceWatch;
  on: (event: TrainingEvent) => void;
}

/** The loop over epochs and batches, with its state. */
export class TrainingRun {
  readonly history: History = { batches: [], epochs: [] };
  learningRate: number;
  epoch = 0;
  readonly #parts: RunParts;
  readonly #step: TrainingStep;
  readonly #callbacks: CallbackList;
  readonly #clock = new RunClock();
  readonly #log: BatchLog;
  /** What is trained on in an epoch: the training clips, with their copies. */
  readonly #entries: readonly number[];
  #batchSize: number;

  constructor(parts: RunParts) {
    this.#parts = parts;
    const { model, dataset, training, validation, settings, before, on } = parts;
    const { epochs, optimizer } = settings;
    this.learningRate = optimizer.learningRate;
    this.#entries = trainingEntries(training, dataset.count, settings.augmentation);
    this.#batchSize = Math.min(settings.batchSize, this.#entries.length);
    this.#step = createTrainingStep(model, dataset, settings, before);
    this.#callbacks = new CallbackList(settings.callbacks, {
      initialLearningRate: optimizer.learningRate,
      epochs,
    });
    const size = { epochs, clips: this.#entries.length, validates: validation.length > 0 };
    this.#log = new BatchLog(this.history.batches, size, this.#clock, on);
  }

  /** Wall time without pauses. */
  get seconds(): number {
    return this.#clock.now();
  }

  async epochs(): Promise<Ending> {
    const { settings, best, model, device, on } = this.#parts;
    for (this.epoch = 0; this.epoch < settings.epochs; this.epoch++) {
      const started = this.#clock.now();
      this.#setLearningRate(this.#callbacks.epochBegins(this.epoch, this.learningRate), 'callback');
      const totals = new FigureTotals();
      const ending = await this.#batches(totals);
      if (ending) return ending;
      const validation = await this.#validate();
      if (validation === 'stopped') return { reason: 'user' };
      const record: EpochRecord = {
        epoch: this.epoch,
        loss: totals.loss,
        accuracy: totals.accuracy,
        balancedAccuracy: totals.balancedAccuracy,
        valLoss: validation?.loss ?? null,
        valAccuracy: validation?.accuracy ?? null,
        valBalancedAccuracy: validation?.balancedAccuracy ?? null,
        learningRate: this.learningRate,
        seconds: this.#clock.now() - started,
      };
      this.history.epochs.push(record);
      on({ type: 'epoch', record, best: await device.guard(best.consider(record, model)) });
      const { learningRate, stop } = this.#callbacks.epochEnds(record, this.learningRate);
      this.#setLearningRate(learningRate, 'callback');
      if (stop) return { reason: 'early-stopping' };
    }
    return { reason: 'epochs' };
  }

  dispose(): void {
    this.#step.dispose();
  }

  async #batches(totals: FigureTotals): Promise<Ending | null> {
    const { settings, control, device } = this.#parts;
    const order = epochOrder(this.#entries, settings.seed, this.epoch);
    const reads = new ReadQueue<Asked>();
    /** @returns whether training has diverged */
    const read = async (all: boolean): Promise<boolean> => {
      const due = reads.due(all);
      for (;;) {
        const next = await device.guard(due.next());
        if (next.done) return false;
        const figures = readFigures(next.value.values);
        if (hasDiverged(figures)) return true;
        totals.add(figures);
        this.#log.tell(figures, next.value.tag);
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
      reads.push(this.#step.run(batch, this.learningRate, this.epoch), {
        epoch: this.epoch,
        learningRate: this.learningRate,
        clipsLeft: order.length - position,
      });
      if (await read(false)) return { reason: 'diverged' };
      await nextTask();
    }
    return (await read(true)) ? { reason: 'diverged' } : null;
  }

  async #validate() {
    const { model, dataset, validation, before, control, device } = this.#parts;
    if (validation.length === 0) return null;
    const started = this.#clock.now();
    const isStopped = () => control.state === 'stopped';
    const totals = await device.guard(
      validate(model, dataset, validation, this.#batchSize, isStopped, before),
    );
    this.#log.validated(started);
    return totals ?? 'stopped';
  }

  #adjust(): void {
    const { learningRate, dropout, batchSize } = this.#parts.control.takeAdjustments();
    if (learningRate !== undefined) this.#setLearningRate(learningRate, 'user');
    if (dropout !== undefined) setDropoutRate(this.#parts.model, dropout);
    if (batchSize !== undefined) this.#batchSize = Math.min(batchSize, this.#entries.length);
  }

  #setLearningRate(learningRate: number, cause: 'user' | 'callback'): void {
    if (learningRate === this.learningRate) return;
    this.learningRate = learningRate;
    this.#parts.on({ type: 'learningRate', learningRate, cause });
  }

  async #pause(): Promise<void> {
    const { control, device, on } = this.#parts;
    this.#clock.now();
    on({ type: 'paused' });
    try {
      await device.guard(control.untilAllowed());
    } finally {
      this.#clock.skip();
    }
    if (control.state === 'running') on({ type: 'resumed' });
  }
}
