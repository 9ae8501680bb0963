import type { DBSchema } from 'idb';
import type { Track } from '../dataset/track.ts';
import type { Checkpoint } from '../experiments/checkpoint.ts';
import { type Recipe, recipeSchema } from '../experiments/recipe.ts';
import type { RunRecord } from '../experiments/run.ts';
import type { RunResult } from '../experiments/runResult.ts';
import type { Sweep } from '../experiments/sweep.ts';
import type { SerializedModel } from '../training/savedModel.ts';
import { connection } from './connection.ts';
import { guardQuota } from './db.ts';

/** A result without its weights, which are large and seldom wanted. */
type StoredResult = Omit<RunResult, 'model'> & { model: Omit<RunResult['model'], 'network'> };

interface RunsSchema extends DBSchema {
  runs: { key: string; value: RunRecord };
  /** The others by the run's id. */
  results: { key: string; value: StoredResult };
  networks: { key: string; value: SerializedModel };
  checkpoints: { key: string; value: Checkpoint };
  /** What runs are trained on, by fingerprint: many runs share one. */
  datasets: { key: string; value: Track[] };
  sweeps: { key: string; value: Sweep };
}

/** A database of its own: runs stay readable whatever becomes of the music. */
const open = connection<RunsSchema>('melscope-runs', 1, (db) => {
  db.createObjectStore('runs', { keyPath: 'id' });
  for (const store of ['results', 'networks', 'checkpoints', 'datasets'] as const)
    db.createObjectStore(store);
  db.createObjectStore('sweeps', { keyPath: 'id' });
});

export async function listRuns(): Promise<RunRecord[]> {
  return (await (await open()).getAll('runs')).map(fullRecord);
}

const fullRecord = (kept: RunRecord): RunRecord => ({
  ...withFullRecipe(kept),
  stopReason: kept.stopReason ?? null,
});

/** With the fields that an earlier Melscope did not write at what they have always meant. */
function withFullRecipe<T extends { recipe: Recipe }>(kept: T): T {
  return { ...kept, recipe: recipeSchema.safeParse(kept.recipe).data ?? kept.recipe };
}

/** Keeps records, all or none, replacing those of the same id. @throws StorageFullError */
export async function storeRuns(records: readonly RunRecord[]): Promise<void> {
  const db = await open();
  await guardQuota(async () => {
    const tx = db.transaction('runs', 'readwrite');
    await Promise.all([...records.map((record) => tx.store.put(record)), tx.done]);
  });
}

/**
 * Changes records as they stand in the database, which another tab may have changed since they were read.
 * @param update given each record, gives it back changed; it must not write
 * @returns those that are still there, changed
 * @throws StorageFullError: none is then changed
 */
export async function updateRuns(
  ids: readonly string[],
  update: (record: RunRecord) => RunRecord,
): Promise<RunRecord[]> {
  const db = await open();
  return guardQuota(async () => {
    const tx = db.transaction('runs', 'readwrite');
    const found = await Promise.all(ids.map((id) => tx.store.get(id)));
    const updated = found.flatMap((record) => (record ? update(fullRecord(record)) : []));
    await Promise.all([...updated.map((record) => tx.store.put(record)), tx.done]);
    return updated;
  });
}

/** Forgets runs with all that belongs to them, and datasets that no other run was trained on. */
export async function forgetRuns(ids: readonly string[]): Promise<void> {
  const tx = (await open()).transaction(
    ['runs', 'results', 'networks', 'checkpoints', 'datasets'],
    'readwrite',
  );
  const stores = ['runs', 'results', 'networks', 'checkpoints'] as const;
  for (const id of ids) for (const store of stores) void tx.objectStore(store).delete(id);
  const left = await tx.objectStore('runs').getAll();
  const used = new Set(left.map(({ dataset }) => dataset.fingerprint));
  for (const key of await tx.objectStore('datasets').getAllKeys())
    if (!used.has(key)) void tx.objectStore('datasets').delete(key);
  await tx.done;
}

/** Keeps what a run has come to, and its weights where it has them. @throws StorageFullError: nothing of it is then kept */
export async function storeResult(result: RunResult): Promise<void> {
  const { network, ...model } = result.model;
  const db = await open();
  await guardQuota(async () => {
    const tx = db.transaction(['results', 'networks'], 'readwrite');
    await Promise.all([
      tx.objectStore('results').put({ ...result, model }, result.id),
      ...(network ? [tx.objectStore('networks').put(network, result.id)] : []),
      tx.done,
    ]);
  });
}

/** What a run has come to, without its weights; undefined where it has not ended well. */
export async function loadResult(id: string): Promise<StoredResult | undefined> {
  const result = await (await open()).get('results', id);
  return result && withFullRecipe({ ...result, model: withFullRecipe(result.model) });
}

/** The weights of a run; undefined where they were not kept. */
export async function loadNetwork(id: string): Promise<SerializedModel | undefined> {
  return (await open()).get('networks', id);
}

/** Makes room: the figures stay, the network is gone. */
export async function forgetNetworks(ids: readonly string[]): Promise<void> {
  const tx = (await open()).transaction('networks', 'readwrite');
  await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
}

/** Whether a run can go on where it was, and need not start anew. */
export async function hasCheckpoint(id: string): Promise<boolean> {
  return (await (await open()).getKey('checkpoints', id)) !== undefined;
}

export async function loadCheckpoint(id: string): Promise<Checkpoint | undefined> {
  return (await open()).get('checkpoints', id);
}

/** Replaces the run's last one. @throws StorageFullError */
export async function storeCheckpoint(id: string, checkpoint: Checkpoint): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('checkpoints', checkpoint, id));
}

export async function forgetCheckpoint(id: string): Promise<void> {
  await (await open()).delete('checkpoints', id);
}

/** The tracks that runs were trained on; undefined where no run is left that was. */
export async function loadDatasetTracks(fingerprint: string): Promise<Track[] | undefined> {
  return (await open()).get('datasets', fingerprint);
}

/** Keeps tracks under their fingerprint; those that are there stay, in their order. @throws StorageFullError */
export async function storeDatasetTracks(fingerprint: string, tracks: readonly Track[]): Promise<void> {
  const db = await open();
  if ((await db.getKey('datasets', fingerprint)) !== undefined) return;
  await guardQuota(() => db.put('datasets', [...tracks], fingerprint));
}

export async function listSweeps(): Promise<Sweep[]> {
  const sweeps = await (await open()).getAll('sweeps');
  return sweeps.map((sweep) => ({ ...sweep, base: recipeSchema.safeParse(sweep.base).data ?? sweep.base }));
}

/** @throws StorageFullError */
export async function storeSweep(sweep: Sweep): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('sweeps', sweep));
}

/** Forgets a sweep; its runs stay. */
export async function forgetSweep(id: string): Promise<void> {
  await (await open()).delete('sweeps', id);
}
