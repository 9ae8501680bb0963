import type * as tf from '@tensorflow/tfjs';
import { baseOf } from '../models/freeze.ts';
import type { ApplicationName } from '../models/layers.ts';
import { writeLayerWeights } from '../models/pretrained/load.ts';
import type { TrainingControl } from '../training/control.ts';
import type { TrainingEvent } from '../training/events.ts';
import type { BottleneckCache } from '../training/transfer/bottleneckFeatures.ts';
import { type FinishedTraining, trainTransfer } from '../training/transfer/trainTransfer.ts';
import { baseOfRecipe } from './baseOfRecipe.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { TransferSettings } from './recipe.ts';
import { clipTracksOf, type TrainingJob } from './trainingJob.ts';
import { trainingSettingsOf } from './trainingSettingsOf.ts';
import { transferObstacle } from './transferObstacle.ts';

/** What transfer learning takes from elsewhere. */
export interface TransferSources {
  /** The weights that the user gave for an application, by layer; null where there are none. */
  weights(application: ApplicationName): Promise<ReadonlyMap<string, readonly Float32Array[]> | null>;
  bottlenecks: BottleneckCache;
}

export interface TrainRecipeOptions {
  /** For a recipe with transfer learning. */
  sources?: TransferSources;
  /** Where a run of the same recipe and data that was interrupted goes on. */
  from?: Checkpoint;
  /** Keeps the state of the run after an epoch, see `TrainingOptions`. */
  checkpoint?: (checkpoint: Checkpoint) => Promise<void>;
  /** Is given the network before it is trained, and null before it is disposed of. */
  onNetwork?: (model: tf.LayersModel | null) => void;
}

/** No weights at hand, and nothing kept from run to run. */
const NO_SOURCES: TransferSources = {
  weights: async () => null,
  bottlenecks: { get: async () => null, put: async () => {} },
};

/**
 * Trains a recipe with transfer learning.
 * @param model of the recipe, its weights as they were drawn
 * @throws Error in words for a network without a base, or where the base's weights are missing
 */
export async function trainOnBase(
  job: TrainingJob,
  { weights, unfreeze }: TransferSettings,
  model: tf.LayersModel,
  control: TrainingControl,
  on: (event: TrainingEvent) => void,
  { sources = NO_SOURCES, from, checkpoint }: TrainRecipeOptions,
): Promise<FinishedTraining> {
  const { recipe, data, shape, labels, classes, split } = job;
  const application = baseOfRecipe(recipe);
  const given = application && weights === 'file' ? await sources.weights(application) : null;
  // Once the base is fine-tuned, the checkpoint has all of its weights.
  const obstacle = transferObstacle(recipe, given !== null || from?.head != null);
  if (obstacle) throw new Error(obstacle);
  if (given) writeLayerWeights(baseOf(model)!, given);
  return trainTransfer({
    model,
    data,
    shape,
    labels,
    classes,
    training: split.train,
    tracks: clipTracksOf(job),
    validation: split.validation,
    settings: trainingSettingsOf(recipe),
    unfreeze,
    cache: sources.bottlenecks,
    ...(from && { from }),
    ...(checkpoint && { checkpoint }),
    control,
    on,
  });
}
