import { checkpointProgress } from '../experiments/checkpoint.ts';
import type { RunRecord } from '../experiments/run.ts';
import { listRuns, loadCheckpoint, updateRuns } from '../storage/runs.ts';
import { runsInTraining } from './runLocks.ts';

/**
 * All runs that are kept. Those that were going when their tab was closed are marked as interrupted, with the epochs
 * that their checkpoint has; what has no checkpoint keeps the epochs that were written.
 */
export async function runsAfterReload(): Promise<RunRecord[]> {
  const runs = await listRuns();
  const training = await runsInTraining();
  const lost = runs.filter(({ status, id }) => status === 'running' && !training.has(id));
  if (lost.length === 0) return runs;
  const reached = new Map<string, Partial<RunRecord>>();
  for (const run of lost) reached.set(run.id, await epochsOfCheckpoint(run));
  await updateRuns(
    lost.map(({ id }) => id),
    // It may have ended, and let its lock go, since the runs were read.
    (run) => (run.status === 'running' ? { ...run, ...reached.get(run.id), status: 'interrupted' } : run),
  );
  return listRuns();
}

async function epochsOfCheckpoint({ id, recipe }: RunRecord): Promise<Partial<RunRecord>> {
  const checkpoint = await loadCheckpoint(id);
  if (!checkpoint) return {};
  const { history, seconds, bestEpoch } = checkpointProgress(checkpoint, recipe);
  return { epochs: history.epochs, seconds, bestEpoch: bestEpoch === null ? null : bestEpoch + 1 };
}
