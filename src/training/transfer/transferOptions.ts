import type * as tf from '@tensorflow/tfjs';
import type { TrainingState } from '../checkpoint.ts';
import type { TrainingControl } from '../control.ts';
import type { TrainingEvent } from '../events.ts';
import type { ClipData } from '../resident.ts';
import type { TrainingSettings } from '../settings.ts';
import type { TrainingOptions, TrainingResult } from '../trainer.ts';
import type { ClipTracks } from '../trainingShare.ts';
import type { BottleneckCache } from './bottleneckFeatures.ts';

/** How far a transfer learning is, see {@link TrainingState}. */
export interface TransferState {
  /** Of the phase that is going on. */
  training: TrainingState;
  /** Once the base is fine-tuned: what the head's training has come to, with the weights of the whole model. */
  head: TrainingResult | null;
}

export interface TransferOptions {
  /** Its application has its weights; trained in place. */
  model: tf.LayersModel;
  /** All clips, row-major. */
  data: ClipData;
  /** Height, width, channels of one clip. */
  shape: readonly [number, number, number];
  labels: Int32Array;
  classes: number;
  /** Rows of the data. */
  training: readonly number[];
  tracks: ClipTracks;
  validation: readonly number[];
  /** Of the head's training; fine-tuning has its own epochs and learning rate. */
  settings: TrainingSettings;
  /** Null: the base is never changed. */
  unfreeze: { layers: number; learningRate: number; epochs: number } | null;
  cache: BottleneckCache;
  /** Where an interrupted run with the same options goes on. */
  from?: TransferState;
  /** As {@link TrainingOptions.checkpoint}. */
  checkpoint?: (state: TransferState) => Promise<void>;
  control: TrainingControl;
  on: (event: TrainingEvent) => void;
}

/** What a phase has of its own. */
export type PhaseOptions = Pick<TrainingOptions, 'from' | 'checkpoint'> & {
  on: (event: TrainingEvent) => void;
};
