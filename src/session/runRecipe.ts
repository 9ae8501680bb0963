import { proxy } from 'comlink';
import type { Dataset } from '../dataset/dataset.ts';
import { kindOf } from '../dataset/kinds.ts';
import { type Split, splitCounts, splitDataset } from '../dataset/split.ts';
import type { Track } from '../dataset/track.ts';
import { evaluatePart, type PartResult } from '../experiments/evaluatePart.ts';
import { readyMadeSummary } from '../experiments/readyMade.ts';
import type { RunRecord } from '../experiments/run.ts';
import type { RunResult } from '../experiments/runResult.ts';
import { trackObstacle } from '../experiments/trackObstacle.ts';
import { trainedSplit } from '../experiments/trainedSplit.ts';
import type { RunEvent, TrainingOutcome } from '../experiments/trainRecipe.ts';
import { t } from '../i18n.ts';
import type { StopReason } from '../training/events.ts';
import type { BackendInfo } from '../training/probe.ts';
import type { TrainingOrder } from '../workers/training.worker.ts';
import { trainingWorker } from '../workers/trainingClient.ts';
import { NothingTrained } from './nothingTrained.ts';
import type { Progress } from './progress.ts';
import { provideDataset } from './provideDataset.ts';

export interface RunOptions {
  backend: BackendInfo;
  /** Asked when the features are there: the user may have paused meanwhile. */
  begin(): TrainingOrder['begin'];
  /** Whether it is to have checkpoints, from which it goes on. */
  kept: boolean;
}

export interface RunHandlers {
  onFeatures(progress: Progress): void;
  /** @param split its training clips are those of the recipe's share */
  onSplit(split: Split, dataset: Omit<Dataset, 'data'>): void;
  onEvent(event: RunEvent): void;
}

/**
 * Features, split, training, evaluation: one run from start, or from its checkpoint, to end.
 * @throws Error in words for a dataset that cannot be trained on; DOMException AbortError, in words too,
 *   when cancelled before there is anything to keep
 */
export async function runRecipe(
  tracks: readonly Track[],
  run: Pick<RunRecord, 'id' | 'recipe' | 'dataset'>,
  { backend, begin, kept }: RunOptions,
  handlers: RunHandlers,
  signal: AbortSignal,
): Promise<RunResult> {
  const { recipe } = run;
  const obstacle = trackObstacle(tracks, recipe.features);
  if (obstacle) throw new Error(obstacle);
  const dataset = await provideDataset(tracks, run, handlers.onFeatures, signal);
  signal.throwIfAborted();
  const split = splitDataset(dataset, recipe.split);
  handlers.onSplit(trainedSplit(dataset, split, recipe), dataset);
  const phases: RunResult['phases'] = [];
  const outcome = await trainingWorker().train(
    { run: run.id, recipe, split, begin: begin(), kept },
    proxy((event: RunEvent) => {
      if (event.type === 'phase') phases.push({ x: event.epoch, name: event.name });
      handlers.onEvent(event);
    }),
  );
  return { ...resultOf(run, dataset, split, outcome, backend), phases };
}

function resultOf(
  { id, recipe }: Pick<RunRecord, 'id' | 'recipe'>,
  dataset: Omit<Dataset, 'data'>,
  split: Split,
  { result, network, ...answers }: TrainingOutcome,
  { name: backend, device }: BackendInfo,
): Omit<RunResult, 'phases'> {
  const evaluated = (part: PartResult['part']) => {
    const probabilities = answers[part];
    return probabilities && evaluatePart(part, dataset, split[part], probabilities, recipe.vote);
  };
  if (!network || result.bestEpoch === null) {
    const told =
      result.message ?? t('Stopped before the first epoch was finished: there is nothing to keep.');
    throw result.stoppedBecause === 'user'
      ? new DOMException(told, 'AbortError')
      : new NothingTrained(told, result.stoppedBecause);
  }
  const { train, validation, test } = splitCounts(dataset, trainedSplit(dataset, split, recipe)).total;
  const validated = evaluated('validation');
  return {
    id,
    recipe,
    dataset,
    split,
    batches: result.history.batches,
    ending: endingInWords(result.stoppedBecause, result.message),
    stopReason: result.stoppedBecause,
    validation: validated,
    test: evaluated('test'),
    model: {
      version: 1,
      name: recipe.name,
      recipe,
      genres: [...dataset.genres],
      inputShape: [...dataset.shape],
      network,
      training: {
        trainedAt: new Date().toISOString(),
        backend,
        device,
        seconds: result.seconds,
        bestEpoch: result.bestEpoch + 1,
        trackCounts: { train: train.tracks, validation: validation.tracks, test: test.tracks },
        leaky: split.unit === 'clip',
        trainedOn: kindOf(dataset.tracks[0]!),
        ...readyMadeSummary(dataset.tracks),
        builtInMusic: dataset.tracks.every((t) => t.source === 'built-in'),
        history: result.history.epochs,
        validationTrackAccuracy: validated?.evaluation.track.accuracy ?? null,
      },
      trust: null,
    },
  };
}

function endingInWords(reason: StopReason, message: string | undefined): string {
  if (message) return message;
  if (reason === 'early-stopping') return t('Stopped early: the monitored figure no longer improved.');
  if (reason === 'user') return t('Stopped by you.');
  return t('All epochs are done.');
}
