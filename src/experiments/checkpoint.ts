import type { TransferState } from '../training/transfer/transferOptions.ts';

/**
 * How far a run is, whatever it consists of; plain data. `training` is of the only training, or of the phase of
 * transfer learning that is going on; `head` is null where there is but one.
 */
export type Checkpoint = TransferState;
