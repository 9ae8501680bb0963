import { proxy, transfer } from 'comlink';
import { clipLabels } from '../dataset/dataset.ts';
import { framesPerSecondOf, kindOf } from '../dataset/kinds.ts';
import { type Split, splitDataset } from '../dataset/split.ts';
import type { Track } from '../dataset/track.ts';
import { genresOf } from '../dataset/track.ts';
import { evaluatePart, type PartResult } from '../experiments/evaluatePart.ts';
import type { Recipe } from '../experiments/recipe.ts';
import type { RunResult } from '../experiments/runResult.ts';
import { trackObstacle } from '../experiments/trackObstacle.ts';
import type { RunEvent } from '../experiments/trainRecipe.ts';
import type { BackendInfo } from '../training/probe.ts';
import { trainingWorker } from '../workers/trainingClient.ts';
import { buildDataset } from './buildDataset.ts';
import type { Progress } from './progress.ts';

export interface RunHandlers {
  onFeatures(progress: Progress): void;
  onSplit(split: Split): void;
  onEvent(event: RunEvent): void;
}

/**
 * Features, split, training, evaluation: one run from start to end.
 * @param stepwise pauses after the first batch
 * @throws Error in words for a dataset that cannot be trained on; DOMException AbortError, in words too,
 *   when cancelled before there is anything to keep
 */
export async function runRecipe(
  tracks: readonly Track[],
  recipe: Recipe,
  backend: BackendInfo,
  stepwise: boolean,
  handlers: RunHandlers,
  signal: AbortSignal,
): Promise<RunResult> {
  if (genresOf(tracks).length < 2) {
    throw new Error('Training needs tracks of at least two genres. Add songs on the Music page.');
  }
  const { clips, features, seed } = recipe;
  const obstacle = trackObstacle(tracks, features);
  if (obstacle) throw new Error(obstacle);
  const { data, ...dataset } = await buildDataset(tracks, clips, features, seed, handlers.onFeatures, signal);
  const split = splitDataset(dataset, recipe.split);
  handlers.onSplit(split);
  const { train, validation, test } = split;
  const job = {
    recipe,
    classes: dataset.genres.length,
    shape: dataset.shape,
    data,
    labels: clipLabels(dataset),
    split: { train, validation, test },
  };
  const outcome = await trainingWorker().train(
    transfer(job, [data.buffer]),
    stepwise,
    proxy(handlers.onEvent),
  );
  const evaluated = (part: PartResult['part'], probabilities: Float32Array | null) =>
    probabilities && evaluatePart(part, dataset, split[part], probabilities, recipe.vote);
  const validated = evaluated('validation', outcome.validation);
  const tracksIn = (indices: number[]) => new Set(indices.map((i) => dataset.clips[i]!.track)).size;
  const { result, network } = outcome;
  if (!network || result.bestEpoch === null) {
    const told = result.message ?? 'Stopped before the first epoch was finished: there is nothing to keep.';
    throw result.stoppedBecause === 'user' ? new DOMException(told, 'AbortError') : new Error(told);
  }
  return {
    id: crypto.randomUUID(),
    recipe,
    dataset,
    split,
    batches: result.history.batches,
    phases: [],
    ending: endingInWords(result.stoppedBecause, result.message),
    validation: validated,
    test: evaluated('test', outcome.test),
    model: {
      version: 1,
      name: recipe.name,
      recipe,
      genres: [...dataset.genres],
      inputShape: [...dataset.shape],
      network,
      training: {
        trainedAt: new Date().toISOString(),
        backend: backend.name,
        device: backend.device,
        seconds: result.seconds,
        bestEpoch: result.bestEpoch + 1,
        trackCounts: { train: tracksIn(train), validation: tracksIn(validation), test: tracksIn(test) },
        leaky: split.unit === 'clip',
        trainedOn: kindOf(tracks[0]!),
        framesPerSecond: framesPerSecondOf(tracks) ?? null,
        builtInMusic: tracks.every((t) => t.source === 'built-in'),
        history: result.history.epochs,
        validationTrackAccuracy: validated?.evaluation.track.accuracy ?? null,
      },
    },
  };
}

function endingInWords(reason: string, message: string | undefined): string {
  if (message) return message;
  if (reason === 'early-stopping') return 'Stopped early: the monitored figure no longer improved.';
  if (reason === 'user') return 'Stopped by you.';
  return 'All epochs are done.';
}
