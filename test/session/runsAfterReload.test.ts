import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../src/experiments/run.ts';
import { runsAfterReload } from '../../src/session/runsAfterReload.ts';
import * as storage from '../../src/storage/runs.ts';
import { Locks } from '../helpers/locks.ts';
import { aRun, someEpochs } from '../helpers/runs.ts';

const { listRuns, storeCheckpoint, storeRuns, forgetRuns } = storage;
let locks: Locks;
beforeEach(async () => {
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
  await forgetRuns((await listRuns()).map(({ id }) => id));
});

const found = async ({ id }: RunRecord) => (await runsAfterReload()).find((run) => run.id === id);

/** What a checkpoint says of how far a run is; the rest is only for the training. */
const checkpointAt = (epochs: number, best: number) =>
  ({
    training: {
      history: { batches: [], epochs: someEpochs(epochs) },
      best: { epoch: best },
      seconds: epochs,
    },
    head: null,
  }) as unknown as Parameters<typeof storeCheckpoint>[1];

it('a run that nobody trains any more is interrupted, as far as its checkpoint', async () => {
  const run = aRun({ status: 'running', epochs: someEpochs(2), bestEpoch: 2 });
  await storeRuns([run]);
  await storeCheckpoint(run.id, checkpointAt(4, 2));
  const interrupted = { ...run, status: 'interrupted', epochs: someEpochs(4), bestEpoch: 3, seconds: 4 };
  expect(await found(run)).toEqual(interrupted);
  // And it stays so.
  expect(await listRuns()).toEqual([interrupted]);
});

it('without a checkpoint it keeps the epochs that were written', async () => {
  const run = aRun({ status: 'running', epochs: someEpochs(2), bestEpoch: 2 });
  await storeRuns([run]);
  expect(await found(run)).toEqual({ ...run, status: 'interrupted' });
});

it('a run that another tab trains is still running; once that tab closes it is not', async () => {
  const run = aRun({ status: 'running' });
  await storeRuns([run]);
  const close = locks.take(`melscope-run ${run.id}`);
  expect(await found(run)).toEqual(run);
  close();
  expect(await found(run)).toMatchObject({ status: 'interrupted' });
});

it('a run that ends while the list is read is not taken for interrupted', async () => {
  const run = aRun({ status: 'running' });
  await storeRuns([run]);
  vi.spyOn(locks, 'query').mockImplementation(async () => {
    await storeRuns([{ ...run, status: 'finished' }]);
    return { held: [], pending: [] };
  });
  expect(await found(run)).toMatchObject({ status: 'finished' });
});

it('leaves all others as they are', async () => {
  const others = (['queued', 'finished', 'failed', 'cancelled', 'interrupted'] as const).map((status) =>
    aRun({ status }),
  );
  await storeRuns(others);
  expect(new Set(await runsAfterReload())).toEqual(new Set(others));
});
