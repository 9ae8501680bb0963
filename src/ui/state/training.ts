import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import { datasetSummary } from '../../experiments/datasetSummary.ts';
import { FIRST_RECIPE } from '../../experiments/library.ts';
import { newRun, requireGenres } from '../../experiments/newRun.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import type { RunRecord } from '../../experiments/run.ts';
import { lastOrder } from '../../experiments/runQueue.ts';
import { predictorOf, type RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { type ExecutionHandlers, executeRun } from '../../session/executeRun.ts';
import type { Progress } from '../../session/progress.ts';
import { runRecipe } from '../../session/runRecipe.ts';
import { entriesPerClip } from '../../training/augmentation/entries.ts';
import type { Adjustments } from '../../training/control.ts';
import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import type { PhaseMark } from '../charts/CurveMarks.tsx';
import { backendReady } from './backends.ts';
import { BottleneckMeter } from './bottleneckMeter.ts';
import { usePrediction } from './prediction.ts';
import { useRuns } from './runs.ts';
import {
  afterEvents,
  EventQueue,
  type LiveStatus,
  NOTHING_YET,
  type TrainingPhase,
} from './trainingEvents.ts';

interface TrainingState {
  phase: TrainingPhase;
  /** What the curves belong to: the recipe may be edited for the next run while this one goes on. */
  started: {
    /** Of the run; null before the first. */
    id: string | null;
    name: string;
    recipe: Recipe;
    classes: number;
    /** Whether it is one of a queue. */
    queued: boolean;
    /** Whether there is, or will be, a record of it. */
    kept: boolean;
  };
  /** While features are computed, by Melscope or by a frozen base. */
  progress: Progress | null;
  batches: BatchRecord[];
  epochs: EpochRecord[];
  /** Where each part of transfer learning began. */
  phases: PhaseMark[];
  live: LiveStatus | null;
  /** What the user has changed since the run began or went on. */
  adjusted: Adjustments;
  /** Validation clips after the last epoch, genres × genres: rows are the true genre; null before, and without validation. */
  confusion: number[][] | null;
  /** How the split came out, and what could not be kept: warnings for the user. */
  warnings: string[];
  /** What the run that is shown has come to; null while it goes on. */
  run: RunResult | null;
  /** The last of those that are kept that finished in this tab; stays while another run goes on. */
  lastRun: RunResult | null;
  error: string | null;
  /** A new run. @param stepwise pauses after the first batch */
  start(tracks: readonly Track[], recipe: Recipe, stepwise?: boolean): Promise<void>;
  /** Trains a run that waits or was interrupted; does nothing while another is going on. */
  execute(
    run: RunRecord,
    options?: {
      /** Given with a new run, whose tracks may not be stored yet. */
      tracks?: readonly Track[];
      stepwise?: boolean;
      /** The model on the Predict page then stays what it is. */
      queued?: boolean;
      /** False: for the eye alone. No record, checkpoint or result of it stays, nor does it come to the Predict page. */
      kept?: boolean;
    },
  ): Promise<void>;
  pause(): void;
  resume(): void;
  /** One batch, then paused again. */
  step(): void;
  /** Ends the run (keeping the best weights), or cancels the features. */
  stop(): void;
  /** Takes effect from the next batch. */
  adjust(change: Adjustments): void;
}

const CANCELLED = t('Cancelled. Features that were computed already are kept for the next run.');

let cancelFeatures: AbortController | null = null;
/** Whether the run that computes its features is to wait before its first batch. */
let pauseFirst = false;

/** What is on screen before a run has told anything. */
const NO_RUN = {
  progress: null,
  batches: [],
  epochs: [],
  phases: [],
  live: null,
  adjusted: {},
  confusion: null,
  warnings: [],
  run: null,
  error: null,
};

export const useTraining = create<TrainingState>((set, get) => ({
  phase: 'idle',
  started: {
    id: null,
    name: FIRST_RECIPE.name,
    recipe: FIRST_RECIPE,
    classes: 10,
    queued: false,
    kept: true,
  },
  ...NO_RUN,
  lastRun: null,

  async start(tracks, recipe, stepwise = false) {
    if (get().phase !== 'idle') return;
    try {
      requireGenres(tracks);
    } catch (error) {
      set({ error: messageOf(error) });
      return;
    }
    const dataset = datasetSummary(tracks);
    const order = lastOrder(useRuns.getState().runs) + 1;
    const run = newRun({ name: recipe.name, recipe, sweep: null }, dataset, order);
    await get().execute(run, { tracks, stepwise });
  },

  async execute(run, { tracks, stepwise = false, queued = false, kept = true } = {}) {
    if (get().phase !== 'idle') return;
    const { recipe, dataset } = run;
    const cancel = new AbortController();
    cancelFeatures = cancel;
    pauseFirst = false;
    set({
      ...NO_RUN,
      phase: 'features',
      started: { id: run.id, name: run.name, recipe, classes: dataset.genres.length, queued, kept },
    });
    const meter = new BottleneckMeter();
    const queue = new EventQueue((events) => {
      for (const event of events) meter.take(event);
      set((s) => ({ ...afterEvents(s, events), progress: meter.progress }));
    });
    const warn = (...told: string[]) => set((s) => ({ warnings: [...s.warnings, ...told] }));
    try {
      const backend = await backendReady(cancel.signal);
      const begin = () => (pauseFirst ? 'paused' : stepwise ? 'step' : 'running');
      const options = { backend, begin, kept };
      const handlers: ExecutionHandlers = {
        onNotice: warn,
        onFeatures: (progress) => set({ progress }),
        onSplit(split) {
          warn(...split.warnings);
          set((s) => ({
            phase: s.phase === 'stopping' ? s.phase : 'starting',
            progress: null,
            live: {
              ...NOTHING_YET,
              epochs: recipe.epochs,
              clips: split.train.length * entriesPerClip(recipe.augmentation),
              batchSize: recipe.batchSize,
            },
          }));
        },
        onEvent: (event) => queue.push(event),
      };
      const result = kept
        ? await executeRun(run, tracks, useRuns.getState(), options, handlers, cancel.signal)
        : await runRecipe(tracks ?? [], run, options, handlers, cancel.signal);
      queue.close();
      set({ run: result, ...(kept && { lastRun: result }) });
      // The runs of a queue are compared; who predicts keeps the model that was chosen.
      const model = queued || !kept ? null : predictorOf(result);
      if (model) await usePrediction.getState().useModel(model);
    } catch (error) {
      queue.close();
      const cancelled = error instanceof DOMException && error.name === 'AbortError';
      const told = messageOf(error);
      if (cancelled) warn(told);
      else set({ error: told });
    } finally {
      set({ phase: 'idle', progress: null });
    }
  },

  pause() {
    // Features cannot wait; what comes after them can.
    if (get().phase === 'features') pauseFirst = true;
    void trainingWorker().pause();
  },
  resume() {
    pauseFirst = false;
    void trainingWorker().resume();
  },
  step: () => void trainingWorker().step(),
  stop() {
    const { phase } = get();
    if (phase === 'idle' || phase === 'evaluating') return;
    set({ phase: 'stopping' });
    cancelFeatures?.abort(new DOMException(CANCELLED, 'AbortError'));
    void trainingWorker().stop();
  },
  adjust(change) {
    void trainingWorker().adjust(change);
    const { live, adjusted } = get();
    set({ adjusted: { ...adjusted, ...change } });
    if (live && change.batchSize) set({ live: { ...live, batchSize: change.batchSize } });
  },
}));
