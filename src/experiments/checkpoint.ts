import type { TrainingState } from '../training/checkpoint.ts';
import type { TrainingResult } from '../training/trainer.ts';

/** How far a run is, whatever it consists of; plain data. */
export interface Checkpoint {
  /** Of the training that is going on: the only one, or that of a part of transfer learning. */
  training: TrainingState;
  /** Once a base is fine-tuned: what the head's training has come to, with the weights of the whole model. */
  head: TrainingResult | null;
}
