import type * as tf from '@tensorflow/tfjs';
import { freezeBase, unfreezeLast } from '../../models/freeze.ts';
import { nextTask } from '../../nextTask.ts';
import type { TrainingControl } from '../control.ts';
import { DeviceFailure, watchDevice } from '../deviceFailure.ts';
import type { StopReason, TrainingEvent } from '../events.ts';
import { type ModelWeights, writeWeights } from '../modelWeights.ts';
import { predict } from '../predict.ts';
import { type ClipData, type ResidentDataset, residentDataset } from '../resident.ts';
import type { TrainingSettings } from '../settings.ts';
import { deviceLostMessage, type TrainingResult, train } from '../trainer.ts';
import { type BottleneckCache, bottleneckFeatures } from './bottleneckFeatures.ts';
import { type HostWeights, hostWeights, orderedWeights, readHostWeights } from './hostWeights.ts';
import { Phases } from './phases.ts';
import { type Bottleneck, extract, splitAtBottleneck } from './splitAtBottleneck.ts';

const STOPPED =
  'Stopped while the base computed the clips. What it has done is kept: the next run goes on from there.';

export interface TransferOptions {
  /** Its application has its weights; trained in place. */
  model: tf.LayersModel;
  /** All clips, row-major. */
  data: ClipData;
  /** Height, width, channels of one clip. */
  shape: readonly [number, number, number];
  labels: Int32Array;
  classes: number;
  /** Rows of the data. */
  training: readonly number[];
  validation: readonly number[];
  /** Of the head's training; fine-tuning has its own epochs and learning rate. */
  settings: TrainingSettings;
  /** Null: the base is never changed. */
  unfreeze: { layers: number; learningRate: number; epochs: number } | null;
  cache: BottleneckCache;
  control: TrainingControl;
  on: (event: TrainingEvent) => void;
}

/** A training that has ended; it holds tensors until it is disposed. */
export interface FinishedTraining {
  /** With the weights of the whole model, in the order of `model.getWeights()`. */
  result: TrainingResult;
  /** Probabilities of clips by the best weights, row-major; see `predict`. */
  predict(indices: readonly number[], batchSize: number): Promise<Float32Array>;
  dispose(): void;
}

/**
 * Transfer learning: trains the layers behind a frozen application, then, if asked for, its last layers too. Without
 * augmentation the application computes every clip once, and the head learns from what it keeps of them.
 */
export async function trainTransfer(options: TransferOptions): Promise<FinishedTraining> {
  const training = new TransferTraining(options);
  try {
    return await training.run();
  } catch (error) {
    training.dispose();
    throw error;
  }
}

class TransferTraining {
  readonly #options: TransferOptions;
  readonly #bottleneck: Bottleneck;
  readonly #augmented: boolean;
  /** What the base made of the clips. */
  #features: ResidentDataset | null = null;
  /** The clips themselves. */
  #clips: ResidentDataset | null = null;

  constructor(options: TransferOptions) {
    this.#options = options;
    freezeBase(options.model);
    this.#bottleneck = splitAtBottleneck(options.model);
    this.#augmented = options.settings.augmentation.layers.length > 0;
  }

  async run(): Promise<FinishedTraining> {
    const { model, unfreeze } = this.#options;
    const drawn = await readHostWeights(model);
    const first = await this.#head(drawn);
    const mayGoOn = first.stoppedBecause === 'epochs' || first.stoppedBecause === 'early-stopping';
    const headWeights =
      first.weights && new Map([...drawn, ...hostWeights(this.#bottleneck.head, first.weights)]);
    const inWhole = (result: TrainingResult, weights: HostWeights | null): TrainingResult => ({
      ...result,
      weights: weights && orderedWeights(model, weights),
    });
    if (!unfreeze || !mayGoOn || !headWeights) return this.#ended(inWhole(first, headWeights));
    unfreezeLast(model, unfreeze.layers);
    return this.#ended(await this.#fineTune(inWhole(first, headWeights), unfreeze));
  }

  dispose(): void {
    this.#features?.dispose();
    this.#clips?.dispose();
    this.#bottleneck.head.dispose();
  }

  /** The first phase. */
  async #head(weights: HostWeights): Promise<TrainingResult> {
    const { training, validation, settings, control, on } = this.#options;
    const { head } = this.#bottleneck;
    const begins = performance.now();
    if (!this.#augmented) {
      const ending = await this.#computeFeatures(weights);
      if (ending) return { ...nothing(ending), seconds: (performance.now() - begins) / 1000 };
    }
    on({ type: 'phase', name: 'head', epoch: 0, epochs: settings.epochs });
    const common = { model: head, training, validation, settings, control, on };
    if (this.#features) return train({ ...common, dataset: this.#features });
    return train({
      ...common,
      dataset: this.#wholeClips(),
      before: (clips) => extract(this.#bottleneck, clips),
    });
  }

  /** @returns why it ended before they were there; else null */
  async #computeFeatures(weights: HostWeights): Promise<{ reason: StopReason; message?: string } | null> {
    const { data, shape, labels, classes, cache, control, on } = this.#options;
    const device = watchDevice();
    const parts = { data, shape, bottleneck: this.#bottleneck, weights, cache, control, device, on };
    try {
      const values = await bottleneckFeatures(parts);
      if (!values) return { reason: 'user', message: STOPPED };
      this.#features = residentDataset(values, this.#bottleneck.shape, labels, classes);
      return null;
    } catch (error) {
      await nextTask();
      const failure = device.failure ?? (error instanceof DeviceFailure ? error : null);
      if (!failure) throw error;
      return { reason: 'device-lost', message: deviceLostMessage(failure.message, null) };
    } finally {
      device.end();
    }
  }

  /** The second phase. */
  async #fineTune(
    first: TrainingResult,
    { epochs, learningRate }: NonNullable<TransferOptions['unfreeze']>,
  ): Promise<TrainingResult> {
    const { model, training, validation, settings, control, on } = this.#options;
    this.#features?.dispose();
    this.#features = null;
    const done = first.history.epochs.length;
    on({ type: 'phase', name: 'fine-tuning', epoch: done, epochs: done + epochs });
    const phases = new Phases(first, settings);
    const second = await train({
      model,
      dataset: this.#wholeClips(),
      training,
      validation,
      settings: {
        ...settings,
        epochs,
        optimizer: { ...settings.optimizer, learningRate },
        // Another order of the clips than in the first phase.
        seed: settings.seed + 1,
      },
      control,
      on: (event) => on(phases.event(event)),
    });
    const { result, fromSecond } = phases.result(second);
    if (!fromSecond && result.stoppedBecause !== 'device-lost')
      writeWeights(model, result.weights as ModelWeights);
    return result;
  }

  #ended(result: TrainingResult): FinishedTraining {
    const features = this.#features;
    return {
      result,
      predict: (indices, batchSize) =>
        features
          ? predict(this.#bottleneck.head, features, indices, batchSize)
          : predict(this.#options.model, this.#wholeClips(), indices, batchSize),
      dispose: () => this.dispose(),
    };
  }

  #wholeClips(): ResidentDataset {
    const { data, shape, labels, classes } = this.#options;
    this.#clips ??= residentDataset(data, shape, labels, classes);
    return this.#clips;
  }
}

function nothing({ reason, message }: { reason: StopReason; message?: string }): TrainingResult {
  return {
    history: { batches: [], epochs: [] },
    stoppedBecause: reason,
    bestEpoch: null,
    weights: null,
    seconds: 0,
    ...(message && { message }),
  };
}
