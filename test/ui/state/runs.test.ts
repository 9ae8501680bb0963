import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { storeRuns } from '../../../src/storage/runs.ts';
import { useRuns } from '../../../src/ui/state/runs.ts';
import { Locks } from '../../helpers/locks.ts';
import { aRun } from '../../helpers/runs.ts';

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
