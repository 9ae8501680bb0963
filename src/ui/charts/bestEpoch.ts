import { type EpochRecord, type Metric, metricOf } from '../../training/history.ts';
import { isImprovement, type Mode } from '../../training/improvement.ts';

/** Which epoch's weights the run would keep so far; null before the first has ended. */
export function bestEpoch(
  epochs: readonly EpochRecord[],
  watched: { monitor: Metric; mode: Mode; minDelta: number },
): EpochRecord | null {
  let best: EpochRecord | null = null;
  for (const epoch of epochs) {
    const value = best && metricOf(best, watched.monitor);
    if (isImprovement(metricOf(epoch, watched.monitor), value, watched)) best = epoch;
  }
  return best;
}
