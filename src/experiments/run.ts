import type { TrackKind } from '../dataset/track.ts';
import type { Interval } from '../evaluation/interval.ts';
import type { StopReason } from '../training/events.ts';
import type { EpochRecord } from '../training/history.ts';
import type { BackendName } from '../training/probe.ts';
import type { Recipe } from './recipe.ts';

/**
 * `interrupted`: it was going when its tab closed; it can be resumed from its last checkpoint. `cancelled`: ended by
 * the user before there was anything to keep. A run that the user stopped after an epoch is `finished`.
 */
export type RunStatus = 'queued' | 'running' | 'interrupted' | 'finished' | 'failed' | 'cancelled';

/** What a run is trained on, in brief; the tracks themselves are kept once under the fingerprint. */
export interface DatasetSummary {
  /** Of the tracks' content, names and genres, in whatever order they were imported. */
  fingerprint: string;
  kind: TrackKind;
  tracks: number;
  /** Sorted. */
  genres: string[];
  /** How much of the music is synthetic. */
  builtIn: 'all' | 'some' | 'none';
}

/** How well a run did on clips, or on tracks. */
export interface LevelFigures {
  /** How many clips or tracks. */
  n: number;
  /** All 0..1. */
  accuracy: number;
  balancedAccuracy: number;
  macroF1: number;
  /** 95 % interval of the accuracy (Wilson). */
  interval: Interval;
}

export interface PartFigures {
  clip: LevelFigures;
  track: LevelFigures;
}

/** The place of a run in a sweep. */
export interface SweepPlace {
  sweep: string;
  /** From 0: which combination of the sweep's values; its runs differ in seed and fold only. */
  configuration: number;
  /** Of each dimension the value's label. */
  labels: string[];
}

/** A run as it stands in the list of runs: everything but its weights, tracks and predictions. Plain data. */
export interface RunRecord {
  version: 1;
  id: string;
  /** ISO 8601. */
  createdAt: string;
  name: string;
  tags: string[];
  notes: string;
  recipe: Recipe;
  dataset: DatasetSummary;
  sweep: SweepPlace | null;
  status: RunStatus;
  /** Of queued runs: the lowest is next. */
  order: number;
  /** Why it ended, in words; null before. */
  ending: string | null;
  /** Null before, where it failed by an accident, and in runs of an earlier Melscope. */
  stopReason: StopReason | null;
  /** Null before it has begun. */
  backend: { name: BackendName; device: string } | null;
  /** Of training, without pauses; over all sittings. */
  seconds: number;
  /** So far. */
  epochs: EpochRecord[];
  /** From 1; null before the first epoch. */
  bestEpoch: number | null;
  /** Null before the dataset has been divided. */
  split: {
    /** Clip-level split: its figures flatter. */
    leaky: boolean;
    tracks: { train: number; validation: number; test: number };
    clips: { train: number; validation: number; test: number };
    /** Sentences for the user. */
    warnings: string[];
  } | null;
  /** Null where a part is empty or was not measured. */
  figures: { validation: PartFigures | null; test: PartFigures | null };
  /** Size of its kept weights; null where there are none. */
  weightBytes: number | null;
}

/** Clips of one track lie on both sides of its split, or will. */
export const isLeaky = ({ split, recipe }: Pick<RunRecord, 'split' | 'recipe'>): boolean =>
  split?.leaky ?? recipe.split.unit === 'clip';
