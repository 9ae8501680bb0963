import type { isImprovement } from './improvement.ts';
import type { TrainingSettings } from './settings.ts';

export type Watched = Parameters<typeof isImprovement>[2];

/** What decides which epoch is the best; null where the last epoch's weights are kept. */
export function watchedBy({ callbacks, monitor }: TrainingSettings): Watched | null {
  const stopping = callbacks
    .filter((callback) => callback.className === 'EarlyStopping')
    .find((callback) => callback.restoreBestWeights);
  if (stopping) return stopping;
  return monitor && { monitor, mode: 'auto', minDelta: 0 };
}
