import { create } from 'zustand';
import type { MissingOptions } from '../../../experiments/studies/missing.ts';

interface MissingOptionsState extends MissingOptions {
  change(options: Partial<MissingOptions>): void;
}

/** How much of what is missing is queued: as it was chosen last. */
export const useMissingOptions = create<MissingOptionsState>((set) => ({
  mostEpochs: null,
  folds: 'all',
  change: (options) => set(options),
}));
