import type * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { nextTask } from '../nextTask.ts';
import { BestWeights } from './bestWeights.ts';
import type { TrainingState } from './checkpoint.ts';
import type { SaveState } from './checkpointer.ts';
import { TrainingControl } from './control.ts';
import { DeviceFailure, watchDevice } from './deviceFailure.ts';
import { divergenceMessage } from './divergence.ts';
import type { Ending, StopReason, TrainingEvent } from './events.ts';
import type { History } from './history.ts';
import { type ModelWeights, writeWeights } from './modelWeights.ts';
import type { ResidentDataset } from './resident.ts';
import type { TrainingSettings } from './settings.ts';
import { TrainingRun } from './trainingRun.ts';
import type { ClipTracks } from './trainingShare.ts';
import type { Before } from './trainingStep.ts';

export interface TrainingOptions {
  /** Trained in place; its outputs are probabilities (softmax). */
  model: tf.LayersModel;
  dataset: ResidentDataset;
  /** Rows of the dataset. */
  training: readonly number[];
  /** What the clips are cut from; by default every clip is a track, and the seed is the settings'. */
  tracks?: ClipTracks;
  /** Rows of the dataset; may be empty. Then the training figures are watched instead. */
  validation: readonly number[];
  settings: TrainingSettings;
  /** What a frozen part of the network makes of clips, augmented or not, before they reach the model. */
  before?: Before;
  /** Where an interrupted training with the same options goes on; the model may be a new one. */
  from?: TrainingState;
  /**
   * Keeps the state after an epoch that is not the last one: the run waits for it, and skips it while that would take
   * more than a tenth of its time. If it throws, the run goes on without.
   */
  checkpoint?: SaveState;
  control?: TrainingControl;
  on?: (event: TrainingEvent) => void;
}

export interface TrainingResult {
  history: History;
  stoppedBecause: StopReason;
  /** From 0: the epoch that `weights` come from; null when none was finished. */
  bestEpoch: number | null;
  /**
   * Weights of the best epoch, in the order of `model.getWeights()`. The model has them too, unless its device
   * is lost.
   */
  weights: ModelWeights | null;
  /** Wall time without pauses. */
  seconds: number;
  /** What happened and what to do, where the run ended badly. */
  message?: string;
}

/**
 * Trains a model on categorical cross-entropy. The same model, dataset, indices, settings and backend
 * give the same history to the last bit, as long as the user does not intervene; interrupted and resumed or not.
 * @throws RangeError for an empty training set; Error in words for a `from` that does not fit the model; otherwise
 *   what the backend throws
 */
export async function train(options: TrainingOptions): Promise<TrainingResult> {
  const {
    model,
    dataset,
    training,
    validation,
    settings,
    tracks = {
      of: Array.from({ length: dataset.count }, (_, clip) => clip),
      unit: 'clip',
      seed: settings.seed,
    },
    before,
    from,
    checkpoint,
    control = new TrainingControl(),
    on,
  } = options;
  if (training.length === 0) throw new RangeError('There are no clips to train on.');
  const device = watchDevice();
  const best = new BestWeights(settings);
  const run = new TrainingRun({
    model,
    dataset,
    training,
    tracks,
    validation,
    settings,
    ...(before && { before }),
    ...(checkpoint && { checkpoint }),
    control,
    best,
    device,
    on: on ?? (() => {}),
  });
  let ending: Ending;
  try {
    if (from) run.restore(from);
    ending = await run.epochs();
    // The device's own report of its failure may come after the rubbish that it has computed.
    if (ending.reason === 'diverged') await nextTask();
    if (device.failure) throw device.failure;
    if (best.weights && best.restores) writeWeights(model, best.weights);
  } catch (error) {
    await nextTask();
    const failure = device.failure ?? (error instanceof DeviceFailure ? error : null);
    if (!failure) throw error;
    ending = { reason: 'device-lost', message: deviceLostMessage(failure.message, best.epoch) };
  } finally {
    device.end();
    run.dispose();
  }
  if (ending.reason === 'diverged') ending.message = divergenceMessage(run.learningRate, run.epoch);
  return {
    history: run.history,
    stoppedBecause: ending.reason,
    bestEpoch: best.epoch,
    weights: best.weights,
    seconds: run.seconds,
    ...(ending.message && { message: ending.message }),
  };
}

/** @param bestEpoch from 0; null where none was finished */
export function deviceLostMessage(cause: string, bestEpoch: number | null): string {
  return bestEpoch === null
    ? t(
        'The graphics device failed ({cause}). No epoch was finished. Try a smaller batch size, or the wasm backend.',
        { cause },
      )
    : t(
        'The graphics device failed ({cause}). The weights of epoch {epoch} are kept. Try a smaller batch size, or the wasm backend.',
        { cause, epoch: bestEpoch + 1 },
      );
}
