import type * as tf from '@tensorflow/tfjs';
import { AdjustedSettings } from './adjustedSettings.ts';
import { BatchLog } from './batchLog.ts';
import type { BestWeights } from './bestWeights.ts';
import { CallbackList } from './callbackList.ts';
import type { TrainingState } from './checkpoint.ts';
import { Checkpointer, type SaveState } from './checkpointer.ts';
import type { TrainingControl } from './control.ts';
import type { DeviceWatch } from './deviceFailure.ts';
import type { Ending, TrainingEvent } from './events.ts';
import { FigureTotals } from './figureTotals.ts';
import type { EpochRecord, History } from './history.ts';
import type { ResidentDataset } from './resident.ts';
import { RunClock } from './runClock.ts';
import type { TrainingSettings } from './settings.ts';
import { type EpochParts, trainEpoch } from './trainEpoch.ts';
import { TrainingData } from './trainingData.ts';
import type { ClipTracks } from './trainingShare.ts';
import { captureState, restoreState, type StatefulParts } from './trainingState.ts';
import { type Before, createTrainingStep, type TrainingStep } from './trainingStep.ts';
import { validate } from './validate.ts';
import { WeightAverage } from './weightAverage.ts';

interface RunParts {
  model: tf.LayersModel;
  dataset: ResidentDataset;
  training: readonly number[];
  tracks: ClipTracks;
  validation: readonly number[];
  settings: TrainingSettings;
  before?: Before;
  control: TrainingControl;
  best: BestWeights;
  checkpoint?: SaveState;
  device: DeviceWatch;
  on: (event: TrainingEvent) => void;
}

/** The loop over epochs and batches, with its state. */
export class TrainingRun {
  readonly history: History = { batches: [], epochs: [] };
  epoch = 0;
  readonly #parts: RunParts;
  readonly #step: TrainingStep;
  readonly #average: WeightAverage | null;
  readonly #callbacks: CallbackList;
  readonly #clock = new RunClock();
  readonly #log: BatchLog;
  readonly #adjusted: AdjustedSettings;
  readonly #checkpointer: Checkpointer;

  constructor(parts: RunParts) {
    this.#parts = parts;
    const { model, dataset, training, tracks, validation, settings, before, checkpoint, on } = parts;
    const { epochs, optimizer } = settings;
    const data = new TrainingData(dataset, training, tracks, settings);
    this.#adjusted = new AdjustedSettings(model, settings, data, on);
    this.#step = createTrainingStep(model, dataset, settings, before);
    this.#average = settings.ema === null ? null : new WeightAverage(model, settings.ema);
    this.#callbacks = new CallbackList(settings.callbacks, {
      initialLearningRate: optimizer.learningRate,
      epochs,
    });
    this.#checkpointer = new Checkpointer(checkpoint ?? null, on);
    const size = { epochs, validates: validation.length > 0 };
    this.#log = new BatchLog(this.history, size, this.#clock, on);
  }

  /** Wall time without pauses. */
  get seconds(): number {
    return this.#clock.now();
  }

  get learningRate(): number {
    return this.#adjusted.learningRate;
  }

  /**
   * Goes on where an interrupted run was, and tells what it had told.
   * @throws Error in words for the state of another run
   */
  restore(from: TrainingState): void {
    restoreState(this.#stateful, from);
    this.#log.skip();
    this.#parts.on({ type: 'restored', history: from.history });
  }

  /** With a moving average of the weights, the model has the averages in the end. */
  async epochs(): Promise<Ending> {
    const { settings, best, model, device, control, on } = this.#parts;
    for (this.epoch = this.history.epochs.length; this.epoch < settings.epochs; this.epoch++) {
      const started = this.#clock.now();
      this.#adjusted.setLearningRate(this.#callbacks.epochBegins(this.epoch, this.learningRate), 'callback');
      const totals = new FigureTotals();
      // Between epochs the model has the averages.
      this.#average?.swap();
      const ending = await trainEpoch(this.#batchParts, this.epoch, totals);
      this.#average?.swap();
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
      on({
        type: 'epoch',
        record,
        best: await device.guard(best.consider(record, model)),
        valConfusion: validation?.confusion ?? null,
      });
      const { learningRate, stop } = this.#callbacks.epochEnds(record, this.learningRate);
      this.#adjusted.setLearningRate(learningRate, 'callback');
      if (stop) return { reason: 'early-stopping' };
      if (this.epoch + 1 < settings.epochs && control.state !== 'stopped') await this.#checkpoint();
    }
    return { reason: 'epochs' };
  }

  dispose(): void {
    this.#step.dispose();
    this.#average?.dispose();
  }

  get #stateful(): StatefulParts {
    const { model, best } = this.#parts;
    return {
      model,
      average: this.#average,
      optimizer: this.#step.optimizer,
      callbacks: this.#callbacks,
      best,
      adjusted: this.#adjusted,
      history: this.history,
      clock: this.#clock,
    };
  }

  get #batchParts(): EpochParts {
    const { settings, control, device, on } = this.#parts;
    return {
      seed: settings.seed,
      step: this.#step,
      average: this.#average,
      adjusted: this.#adjusted,
      log: this.#log,
      clock: this.#clock,
      control,
      device,
      on,
    };
  }

  async #checkpoint(): Promise<void> {
    const { device } = this.#parts;
    await device.guard(this.#checkpointer.offer(() => captureState(this.#stateful)));
    this.#log.skip();
  }

  async #validate() {
    const { model, dataset, validation, settings, before, control, device } = this.#parts;
    if (validation.length === 0) return null;
    const started = this.#clock.now();
    const totals = await device.guard(
      validate(model, dataset, validation, this.#adjusted.batchSize, {
        isStopped: () => control.state === 'stopped',
        labelSmoothing: settings.labelSmoothing,
        ...(before && { before }),
      }),
    );
    this.#log.validated(started);
    return totals ?? 'stopped';
  }
}
