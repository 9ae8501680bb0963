import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { forgetRuns, listRuns, storeRuns } from '../../../src/storage/runs.ts';
import { useRuns } from '../../../src/ui/state/runs.ts';
import { Locks } from '../../helpers/locks.ts';
import { aRun, someEpochs } from '../../helpers/runs.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new Locks() });
  await forgetRuns((await listRuns()).map(({ id }) => id));
});

it('what is read again and has not changed stays the same object', async () => {
  const createdAt = '2026-01-01T00:00:00.000Z';
  const [a, b] = [aRun({ order: 2, createdAt }), aRun({ order: 1, createdAt })];
  await storeRuns([a, b]);
  await useRuns.getState().load();
  const [firstA, firstB] = useRuns.getState().runs;
  // As another tab does it.
  await storeRuns([{ ...b, epochs: someEpochs(1), seconds: 1 }]);
  await useRuns.getState().load();
  const [secondA, secondB] = useRuns.getState().runs;
  expect(secondA).toBe(firstA);
  expect(secondB).toEqual({ ...firstB, epochs: someEpochs(1), seconds: 1 });
});

it('what changes while the runs are read is not replaced by what they were', async () => {
  const run = aRun();
  await storeRuns([run]);
  const locks = new Locks();
  // The runs have been read when it is asked who trains.
  let meanwhile: Promise<void> | null = null;
  vi.stubGlobal('navigator', {
    locks: {
      query: async () => {
        meanwhile ??= useRuns.getState().edit(run.id, { notes: 'mine' });
        await meanwhile;
        return locks.query();
      },
    },
  });
  await useRuns.getState().load();
  expect(useRuns.getState().runs).toEqual([{ ...run, notes: 'mine' }]);
});
