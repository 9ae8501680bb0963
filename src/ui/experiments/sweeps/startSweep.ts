import type { Track } from '../../../dataset/track.ts';
import { type PlannedRecipe, planSweep } from '../../../experiments/planSweep.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { useQueue } from '../../state/queue.ts';
import { freeName } from '../../state/recipeNames.ts';
import { useRuns } from '../../state/runs.ts';

/**
 * Keeps a sweep and queues all its runs, to be trained on these tracks. Where another sweep has its name it gets a
 * number behind it.
 * @throws StorageFullError
 */
export async function startSweep(sweep: Sweep, tracks: readonly Track[]): Promise<void> {
  const { sweeps, putSweep } = useRuns.getState();
  const taken = new Set(sweeps.flatMap(({ id, name }) => (id === sweep.id ? [] : name)));
  await putSweep({ ...sweep, name: freeName(sweep.name, taken) });
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
