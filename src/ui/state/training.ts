import { create } from 'zustand';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Split } from '../../dataset/split.ts';
import type { Track } from '../../dataset/track.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import type { PartResult } from '../../session/evaluateRun.ts';
import type { Progress } from '../../session/progress.ts';
import { runRecipe } from '../../session/runRecipe.ts';
import type { BackendInfo, BackendName } from '../../training/backend.ts';
import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import type { Adjustment } from '../../training/trainingControl.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import { usePrediction } from './prediction.ts';

/** What the network is doing now. */
export type TrainingPhase = 'idle' | 'features' | 'starting' | 'training' | 'paused' | 'evaluating';

export interface LiveStatus {
  /** 1-based. */
  epoch: number;
  epochs: number;
  /** Batches done in this epoch, and batches an epoch. */
  batch: number;
  batchesPerEpoch: number;
  clipsPerSecond: number;
  secondsLeft: number;
}

/** A finished run, with all that the results page shows. */
export interface FinishedRun {
  recipe: Recipe;
  dataset: Omit<Dataset, 'data'>;
  split: Split;
  model: TrainedModel;
  /** Why it ended, in words. */
  ending: string;
  validation: PartResult | null;
  test: PartResult | null;
}

interface TrainingState {
  /** All backends of this browser; empty until they have been probed. */
  backends: BackendInfo[];
  backend: BackendInfo | null;
  phase: TrainingPhase;
  /** While features are computed. */
  progress: Progress | null;
  batches: BatchRecord[];
  epochs: EpochRecord[];
  live: LiveStatus | null;
  /** How the split came out: warnings for the user. */
  warnings: string[];
  run: FinishedRun | null;
  error: string | null;
  probe(): Promise<void>;
  chooseBackend(name: BackendName): Promise<void>;
  start(tracks: readonly Track[], recipe: Recipe): Promise<void>;
  pause(): void;
  resume(): void;
  /** One batch, then paused again. */
  step(): void;
  /** Ends the run (keeping the best weights), or cancels the features. */
  stop(): void;
  /** Takes effect from the next batch. */
  adjust(change: Adjustment): void;
}
