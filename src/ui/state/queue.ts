import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import type { SweepPlace } from '../../experiments/run.ts';

/** A run that is asked for. */
export interface PlannedRun {
  name: string;
  recipe: Recipe;
  sweep: SweepPlace | null;
}

interface QueueState {
  /** Whether the next queued run begins when one has ended. Off after a reload: nobody is surprised by a busy GPU. */
  going: boolean;
  /** To the end of all that is queued, from the runs that have ended so far; null until one has. */
  secondsLeft: number | null;
  /** Puts runs at the end of the queue, to be trained on these tracks, and starts it. @throws StorageFullError */
  add(runs: readonly PlannedRun[], tracks: readonly Track[]): Promise<void>;
  /** Goes on with what is queued, interrupted runs first; resumes the run that is paused. */
  go(): void;
  /** Pauses the run that is going on, and begins no other. */
  pause(): void;
  /** Takes a queued run out, or ends the one that is going on, which keeps what it has; the rest goes on. */
  cancel(id: string): Promise<void>;
  /** Moves a queued run before another one, or to the end. */
  move(id: string, before: string | null): Promise<void>;
}

/** The runs that wait, one after the other. */
export const useQueue = create<QueueState>(() => ({
  going: false,
  secondsLeft: null,
  async add() {},
  go() {},
  pause() {},
  async cancel() {},
  async move() {},
}));
