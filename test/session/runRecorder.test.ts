import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../src/experiments/run.ts';
import type { RunEvent } from '../../src/experiments/trainRecipe.ts';
import { RunRecorder } from '../../src/session/runRecorder.ts';
import { guardQuota } from '../../src/storage/db.ts';
import * as storage from '../../src/storage/runs.ts';
import { aResult, aRun, someEpochs } from '../helpers/runs.ts';

const full = () => guardQuota(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
const epoch = (n: number, best = false): RunEvent => ({
  type: 'epoch',
  record: someEpochs(n + 1)[n]!,
  best,
  valConfusion: null,
});

/** What is kept, how often it was written, what the user was told, and a clock in milliseconds. */
function aRecorder(run = aRun()) {
  const kept = { record: null as RunRecord | null, writes: 0, told: [] as string[], now: 0, full: false };
  const write = async (change: Partial<RunRecord>) => {
    if (kept.full) await full();
    kept.record = { ...run, ...kept.record, ...change };
    kept.writes++;
  };
  const records = {
    put: ([record]: readonly RunRecord[]) => write(record!),
    edit: (_id: string, change: Partial<RunRecord>) => write(change),
  };
  const recorder = new RunRecorder(
    run,
    records,
    (message) => kept.told.push(message),
    () => kept.now,
  );
  return { run, recorder, kept };
}

beforeEach(() => {
  vi.restoreAllMocks();
});

it('writes a run down from its first epoch to its figures', async () => {
  const { run, recorder, kept } = aRecorder();
  await recorder.begins({ backend: { name: 'wasm', device: 'test' } }, false);
  expect(kept.record).toMatchObject({ status: 'running', backend: { name: 'wasm' }, epochs: [] });
  recorder.takes(epoch(0, true));
  recorder.takes(epoch(1, true));
  await recorder.finishes(aResult(run));
  expect(kept.record).toMatchObject({
    status: 'finished',
    ending: 'All epochs are done.',
    stopReason: 'epochs',
    epochs: someEpochs(3),
    bestEpoch: 2,
    seconds: 3,
    weightBytes: 12,
    figures: { validation: { track: { n: 4, accuracy: 0.75 } }, test: null },
  });
  expect(kept.told).toEqual([]);
});

it('does not write at every epoch while they rush by', async () => {
  const { recorder, kept } = aRecorder();
  await recorder.begins({}, false);
  for (let n = 0; n < 100; n++) {
    kept.now = n * 100;
    recorder.takes(epoch(n));
  }
  await recorder.ends('cancelled', 'Stopped.', 'user');
  expect(kept.writes).toBe(1 + 5 + 1); // the beginning, one in two seconds, the end
  expect(kept.record).toMatchObject({
    status: 'cancelled',
    ending: 'Stopped.',
    stopReason: 'user',
    seconds: 100,
  });
  expect(kept.record!.epochs).toHaveLength(100);
});

it('goes on after what was restored, whatever the record had', async () => {
  const run = aRun({ status: 'interrupted', epochs: someEpochs(5), bestEpoch: 1 });
  const { recorder, kept } = aRecorder(run);
  await recorder.begins({}, false);
  recorder.takes({ type: 'restored', history: { batches: [], epochs: someEpochs(3) } });
  recorder.takes(epoch(3));
  await recorder.ends('failed', 'The loss is not a number.', null);
  expect(kept.record).toMatchObject({ epochs: someEpochs(4), bestEpoch: 1, status: 'failed' });
});

it('what the user writes meanwhile stays', async () => {
  const { run, recorder, kept } = aRecorder();
  await recorder.begins({}, false);
  kept.record = { ...kept.record!, notes: 'mine', tags: ['a'] };
  recorder.takes(epoch(0));
  await recorder.finishes(aResult(run));
  expect(kept.record).toMatchObject({ notes: 'mine', tags: ['a'], status: 'finished' });
});

it('what the user has written of a run that waits stays when it begins', async () => {
  const { run, recorder, kept } = aRecorder();
  kept.record = { ...run, notes: 'mine' };
  await recorder.begins({}, true);
  expect(kept.record).toMatchObject({ notes: 'mine', status: 'running' });
});

it('on a full disk the weights go first, and the user is told once', async () => {
  const { run, recorder, kept } = aRecorder();
  await recorder.begins({}, false);
  const keepCheckpoint = vi.spyOn(storage, 'forgetCheckpoint').mockResolvedValue();
  const store = vi
    .spyOn(storage, 'storeResult')
    .mockImplementation(async ({ model }) => void (model.network && (await full())));
  await recorder.finishes(aResult(run));
  // The checkpoint made room before the weights were given up.
  expect(keepCheckpoint).toHaveBeenCalledWith(run.id);
  expect(store.mock.calls.map(([{ model }]) => model.network !== null)).toEqual([true, true, false]);
  expect(kept.record).toMatchObject({ status: 'finished', weightBytes: null });
  expect(kept.told).toHaveLength(1);
  expect(kept.told[0]).toMatch(/its figures are.*weights are not.*full.*Delete runs/s);
});

it('a run whose record does not fit goes on, and is written whole once there is room', async () => {
  const { run, recorder, kept } = aRecorder();
  kept.full = true;
  await recorder.begins({}, false);
  recorder.takes(epoch(0));
  kept.now = 5000;
  recorder.takes(epoch(1));
  await vi.waitFor(() => expect(kept.told).toHaveLength(1));
  kept.full = false;
  await recorder.finishes(aResult(run));
  expect(kept.told).toHaveLength(1);
  expect(kept.record).toMatchObject({
    id: run.id,
    name: run.name,
    status: 'finished',
    epochs: someEpochs(3),
  });
});
