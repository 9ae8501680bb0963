import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import { genresOf } from '../../dataset/track.ts';
import { FIRST_RECIPE } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { messageOf } from '../../messageOf.ts';
import type { Progress } from '../../session/progress.ts';
import { runRecipe } from '../../session/runRecipe.ts';
import { entriesPerClip } from '../../training/augmentation/entries.ts';
import type { Adjustments } from '../../training/control.ts';
import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import { type BackendInfo, type BackendName, chooseBackend } from '../../training/probe.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import type { PhaseMark } from '../charts/CurveMarks.tsx';
import { BottleneckMeter } from './bottleneckMeter.ts';
import { usePrediction } from './prediction.ts';
import {
  afterEvents,
  EventQueue,
  type LiveStatus,
  NOTHING_YET,
  type TrainingPhase,
} from './trainingEvents.ts';

interface TrainingState {
  /** All backends of this browser; empty until they have been probed. */
  backends: BackendInfo[];
  backend: BackendInfo | null;
  phase: TrainingPhase;
  /** What the curves belong to: the recipe may be edited for the next run while this one goes on. */
  started: { recipe: Recipe; classes: number };
  /** While features are computed, by Melscope or by a frozen base. */
  progress: Progress | null;
  batches: BatchRecord[];
  epochs: EpochRecord[];
  /** Where each part of transfer learning began. */
  phases: PhaseMark[];
  live: LiveStatus | null;
  /** How the split came out: warnings for the user. */
  warnings: string[];
  /** The last run that finished. */
  run: RunResult | null;
  error: string | null;
  probe(): Promise<void>;
  chooseBackend(name: BackendName): Promise<void>;
  /** @param stepwise pauses after the first batch */
  start(tracks: readonly Track[], recipe: Recipe, stepwise?: boolean): Promise<void>;
  pause(): void;
  resume(): void;
  /** One batch, then paused again. */
  step(): void;
  /** Ends the run (keeping the best weights), or cancels the features. */
  stop(): void;
  /** Takes effect from the next batch. */
  adjust(change: Adjustments): void;
}

const CANCELLED = 'Cancelled. Features that were computed already are kept for the next run.';

let cancelFeatures: AbortController | null = null;

export const useTraining = create<TrainingState>((set, get) => ({
  backends: [],
  backend: null,
  phase: 'idle',
  started: { recipe: FIRST_RECIPE, classes: 10 },
  progress: null,
  batches: [],
  epochs: [],
  phases: [],
  live: null,
  warnings: [],
  run: null,
  error: null,

  async probe() {
    const backends = await trainingWorker().probeBackends();
    set({ backends });
    await startBackend(chooseBackend(backends));
  },

  async chooseBackend(name) {
    if (get().phase === 'idle') await startBackend(name);
  },

  async start(tracks, recipe, stepwise = false) {
    if (get().phase !== 'idle') return;
    cancelFeatures = new AbortController();
    set({
      phase: 'features',
      started: { recipe, classes: genresOf(tracks).length },
      batches: [],
      epochs: [],
      phases: [],
      live: null,
      warnings: [],
      run: null,
      error: null,
      progress: null,
    });
    const meter = new BottleneckMeter();
    const queue = new EventQueue((events) => {
      for (const event of events) meter.take(event);
      set((s) => ({ ...afterEvents(s, events), progress: meter.progress }));
    });
    try {
      const run = await runRecipe(
        tracks,
        recipe,
        await backendReady(),
        stepwise,
        {
          onFeatures: (progress) => set({ progress }),
          onSplit: (split) =>
            set({
              phase: 'starting',
              progress: null,
              warnings: split.warnings,
              live: {
                ...NOTHING_YET,
                epochs: recipe.epochs,
                clips: split.train.length * entriesPerClip(recipe.augmentation),
                batchSize: recipe.batchSize,
              },
            }),
          onEvent: (event) => queue.push(event),
        },
        cancelFeatures.signal,
      );
      queue.close();
      set({ run });
      await usePrediction.getState().useModel(run.model);
    } catch (error) {
      queue.close();
      const cancelled = error instanceof DOMException && error.name === 'AbortError';
      const told = messageOf(error);
      set(cancelled ? { warnings: [told] } : { error: told });
    } finally {
      set({ phase: 'idle', progress: null });
    }
  },

  pause: () => void trainingWorker().pause(),
  resume: () => void trainingWorker().resume(),
  step: () => void trainingWorker().step(),
  stop() {
    cancelFeatures?.abort(new DOMException(CANCELLED, 'AbortError'));
    void trainingWorker().stop();
  },
  adjust(change) {
    void trainingWorker().adjust(change);
    const { live } = get();
    if (live && change.batchSize) set({ live: { ...live, batchSize: change.batchSize } });
  },
}));

/** A run that was asked for before waits for it, see {@link backendReady}. */
async function startBackend(name: BackendName): Promise<void> {
  try {
    await trainingWorker().startBackend(name);
    const backend = useTraining.getState().backends.find((b) => b.name === name) ?? null;
    useTraining.setState({ backend, error: null });
  } catch (error) {
    useTraining.setState({ error: `The ${name} backend could not be started: ${messageOf(error)}` });
  }
}

/** Resolves once the backends have been probed and one is in use. */
function backendReady(): Promise<BackendInfo> {
  return new Promise((resolve) => {
    const check = ({ backend }: TrainingState) => {
      if (!backend) return;
      unsubscribe();
      resolve(backend);
    };
    const unsubscribe = useTraining.subscribe(check);
    check(useTraining.getState());
  });
}
