import type * as tf from '@tensorflow/tfjs';
import { buildModel, type InputShape } from '../models/build.ts';
import { fitNormalization } from '../models/fitNormalization.ts';
import { Normalization } from '../models/normalization.ts';
import type { TrainingControl } from '../training/control.ts';
import type { TrainingEvent } from '../training/events.ts';
import { predict } from '../training/predict.ts';
import { residentDataset } from '../training/resident.ts';
import { type SerializedModel, serializeModel } from '../training/savedModel.ts';
import { type TrainingResult, train } from '../training/trainer.ts';
import { shareOf } from '../training/trainingShare.ts';
import type { FinishedTraining } from '../training/transfer/trainTransfer.ts';
import type { Recipe } from './recipe.ts';
import { recipeLayers, standardAxis } from './recipeLayers.ts';
import { clipTracksOf, type TrainingJob } from './trainingJob.ts';
import { trainingSettingsOf } from './trainingSettingsOf.ts';
import { type TrainRecipeOptions, trainOnBase } from './trainOnBase.ts';

export interface TrainingOutcome {
  result: TrainingResult;
  /** With the best epoch's weights; null when no epoch was finished. */
  network: SerializedModel | null;
  /** Row i: the probabilities of clip `split.validation[i]`; null where the device failed or there are no weights. */
  validation: Float32Array | null;
  test: Float32Array | null;
}

/** What a run tells while it goes on. */
export type RunEvent = TrainingEvent | { type: 'evaluating' };

/**
 * The untrained model of a recipe.
 * @param job with it, a standardisation is fitted to the job's training clips with their noise; else it changes nothing
 * @throws Error in words when the network does not fit the picture
 */
export function modelOf(
  recipe: Pick<Recipe, 'architecture' | 'standardize' | 'features' | 'seed'>,
  shape: InputShape,
  classes: number,
  job?: TrainingJob,
): tf.LayersModel {
  const model = buildModel(recipeLayers(recipe, shape, classes), shape, recipe.seed);
  const normalization = model.layers[0];
  if (job && recipe.standardize && normalization instanceof Normalization) {
    const { trainingShare, inputNoise } = job.recipe;
    const clips = shareOf(job.split.train, job.labels, clipTracksOf(job), trainingShare);
    const { mean, variance } = fitNormalization(job.data, shape, clips, standardAxis(recipe));
    // Independent noise adds to the variance alone.
    normalization.adapt(
      mean,
      variance.map((value) => value + inputNoise ** 2),
    );
  }
  return model;
}

/** Clips a forward pass outside training takes at a time, or fewer where a training step takes fewer. */
export const PREDICT_BATCH = 32;

/**
 * Trains a recipe on the current backend, then lets the best weights answer the validation and test clips.
 * @throws Error in words where the network does not fit the picture, its base or its checkpoint
 */
export async function trainRecipe(
  job: TrainingJob,
  control: TrainingControl,
  on: (event: RunEvent) => void,
  options: TrainRecipeOptions = {},
): Promise<TrainingOutcome> {
  const { recipe, split } = job;
  const model = modelOf(recipe, job.shape, job.classes, job);
  let run: FinishedTraining | null = null;
  options.onNetwork?.(model);
  try {
    run = await (recipe.transfer
      ? trainOnBase(job, recipe.transfer, model, control, on, options)
      : trainWhole(job, model, control, on, options));
    const { result } = run;
    on({ type: 'evaluating' });
    const answers = (indices: number[]) =>
      indices.length === 0 || !result.weights || result.stoppedBecause === 'device-lost'
        ? null
        : run!.predict(indices, Math.min(PREDICT_BATCH, recipe.batchSize));
    return {
      result,
      // From the weights kept off the device: it may be lost.
      network: result.weights && (await serializeModel(model, result.weights)),
      validation: await answers(split.validation),
      test: await answers(split.test),
    };
  } finally {
    options.onNetwork?.(null);
    run?.dispose();
    model.dispose();
  }
}

/** All of a network's layers learn. */
async function trainWhole(
  job: TrainingJob,
  model: tf.LayersModel,
  control: TrainingControl,
  on: (event: RunEvent) => void,
  { from, checkpoint }: TrainRecipeOptions,
): Promise<FinishedTraining> {
  const { train: training, validation } = job.split;
  const dataset = residentDataset(job.data, job.shape, job.labels, job.classes, job.recipe.seed);
  try {
    const settings = trainingSettingsOf(job.recipe);
    const result = await train({
      model,
      dataset,
      training,
      tracks: clipTracksOf(job),
      validation,
      settings,
      ...(from && { from: from.training }),
      ...(checkpoint && { checkpoint: (state) => checkpoint({ training: state, head: null }) }),
      control,
      on,
    });
    return {
      result,
      predict: (indices, batchSize) => predict(model, dataset, indices, batchSize),
      dispose: () => dataset.dispose(),
    };
  } catch (error) {
    dataset.dispose();
    throw error;
  }
}
