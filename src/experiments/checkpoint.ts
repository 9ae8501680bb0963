import { type Progress, progressOf } from '../training/transfer/phases.ts';
import type { TransferState } from '../training/transfer/transferOptions.ts';
import type { Recipe } from './recipe.ts';
import { trainingSettingsOf } from './trainingSettingsOf.ts';

/**
 * How far a run is, whatever it consists of; plain data. `training` is of the only training, or of the phase of
 * transfer learning that is going on; `head` is null where there is but one.
 */
export type Checkpoint = TransferState;

/** What a run of the recipe had come to: over both phases of transfer learning. */
export function checkpointProgress(checkpoint: Checkpoint, recipe: Recipe): Progress {
  return progressOf(checkpoint, trainingSettingsOf(recipe));
}
