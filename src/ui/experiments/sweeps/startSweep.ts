import type { Track } from '../../../dataset/track.ts';
import { type PlannedRecipe, planSweep } from '../../../experiments/planSweep.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { useQueue } from '../../state/queue.ts';
import { useRuns } from '../../state/runs.ts';

/** Keeps a sweep and queues all its runs, to be trained on these tracks. @throws StorageFullError */
export async function startSweep(sweep: Sweep, tracks: readonly Track[]): Promise<void> {
  await useRuns.getState().putSweep(sweep);
  await queueRuns(sweep.id, planSweep(sweep).runs, tracks);
}

/** Queues some of a sweep's runs. @throws StorageFullError */
export function queueRuns(
  sweep: string,
  planned: readonly PlannedRecipe[],
  tracks: readonly Track[],
): Promise<void> {
  const runs = planned.map(({ name, recipe, configuration, labels }) => ({
    name,
    recipe,
    sweep: { sweep, configuration, labels },
  }));
  return useQueue.getState().add(runs, tracks);
}
