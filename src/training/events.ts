import type { BatchRecord, EpochRecord, History } from './history.ts';

/** What a run tells while it goes on. On a GPU, batches are told a few steps late. */
export type TrainingEvent =
  /** First of all, where an interrupted run goes on: what it had told before. */
  | { type: 'restored'; history: History }
  | {
      type: 'batch';
      record: BatchRecord;
      /** What an epoch shows as things are now: training clips, augmented copies too. */
      clips: number;
      /** Training speed over the last batches, without validation and pauses. */
      clipsPerSecond: number;
      /** To the last epoch; validation counts once it has been measured. */
      etaSeconds: number;
    }
  | {
      type: 'epoch';
      record: EpochRecord;
      best: boolean;
      /** Validation clips, genres × genres: rows are the true genre, columns the answer; null without validation. */
      valConfusion: number[][] | null;
    }
  | { type: 'learningRate'; learningRate: number; cause: 'user' | 'callback' }
  /** Clips that a frozen base has computed, before an epoch of its head begins. */
  | { type: 'bottleneck'; done: number; total: number }
  /** A part of transfer learning begins. */
  | {
      type: 'phase';
      name: 'head' | 'fine-tuning';
      /** From 0: its first. */
      epoch: number;
      /** Of the phases up to and with this one, unless it stops early. */
      epochs: number;
    }
  /** The state after an epoch could not be kept; the run goes on, and tries no more. */
  | { type: 'checkpointFailed'; message: string }
  | { type: 'paused' }
  | { type: 'resumed' };

export type StopReason = 'epochs' | 'early-stopping' | 'user' | 'diverged' | 'device-lost';

export interface Ending {
  reason: StopReason;
  /** What happened and what to do, where the run ended badly. */
  message?: string;
}
