import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../src/experiments/run.ts';
import { hasRunDiverged } from '../../src/experiments/studies/figureOfRun.ts';
import { type ExecutionHandlers, executeRun } from '../../src/session/executeRun.ts';
import { NothingTrained } from '../../src/session/nothingTrained.ts';
import { type RunOptions, runRecipe } from '../../src/session/runRecipe.ts';
import {
  hasCheckpoint,
  listRuns,
  loadDatasetTracks,
  storeCheckpoint,
  storeDatasetTracks,
  storeRuns,
  updateRuns,
} from '../../src/storage/runs.ts';
import { Locks } from '../helpers/locks.ts';
import { aResult, aRun, someEpochs, TRACKS } from '../helpers/runs.ts';

// The training itself needs workers; here it is what each test says.
vi.mock('../../src/session/runRecipe.ts', () => ({ runRecipe: vi.fn() }));
const train = vi.mocked(runRecipe);

let locks: Locks;
beforeEach(() => {
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
  train.mockReset();
});

const records = {
  put: storeRuns,
  edit: async (id: string, change: Partial<RunRecord>) =>
    void (await updateRuns([id], (run) => ({ ...run, ...change }))),
};
const backend = { name: 'wasm', device: 'test', usable: true } as unknown as RunOptions['backend'];

/**
 * @param tracks of a new run; without, it is one that is kept
 * @param meanwhile what the training does before it ends well, or does not
 */
async function execute(
  run: RunRecord,
  tracks: Parameters<typeof executeRun>[1],
  meanwhile: (handlers: Parameters<typeof runRecipe>[3]) => Promise<void> | void = () => {},
) {
  if (!tracks) await storeRuns([run]);
  const notices: string[] = [];
  const handlers: ExecutionHandlers = {
    onNotice: (notice) => notices.push(notice),
    onFeatures() {},
    onSplit() {},
    onEvent() {},
  };
  train.mockImplementation(async (_tracks, { id, recipe }, _options, given) => {
    await meanwhile(given);
    return aResult({ id, recipe });
  });
  const { signal } = new AbortController();
  const options: RunOptions = { backend, begin: () => 'running', kept: true };
  const outcome = await executeRun(run, tracks, records, options, handlers, signal).catch((error) => error);
  return { outcome, notices, kept: await keptOf(run) };
}

const keptOf = async ({ id }: RunRecord) => (await listRuns()).find((run) => run.id === id);
const split = aResult(aRun()).split;
const dataset = aResult(aRun()).dataset;
const checkpoint = (run: RunRecord) => storeCheckpoint(run.id, {} as Parameters<typeof storeCheckpoint>[1]);

describe('a new run', () => {
  it('is running while it goes on, holds its lock, and ends with its result', async () => {
    const run = aRun();
    const { outcome, kept, notices } = await execute(run, TRACKS, async () => {
      expect(await keptOf(run)).toMatchObject({ status: 'running', backend: { name: 'wasm' } });
      expect((await locks.query()).held).toHaveLength(1);
      await checkpoint(run);
    });
    expect(outcome).toEqual(aResult(run));
    expect(kept).toMatchObject({ status: 'finished', weightBytes: 12 });
    expect(await hasCheckpoint(run.id)).toBe(false);
    expect((await locks.query()).held).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('trains on the tracks in the order in which they were kept first', async () => {
    await execute(aRun(), TRACKS);
    await execute(aRun(), TRACKS.toReversed());
    expect(train.mock.calls.at(-1)![0]).toEqual(await loadDatasetTracks(aRun().dataset.fingerprint));
    expect(train.mock.calls.at(-1)![0]).toEqual(train.mock.calls[0]![0]);
  });

  it('that fails is kept with its message and its epochs', async () => {
    const { outcome, kept } = await execute(aRun(), TRACKS, ({ onSplit, onEvent }) => {
      onSplit(split, dataset);
      for (const record of someEpochs(2)) onEvent({ type: 'epoch', record, best: true, valConfusion: null });
      throw new Error('The loss is not a number.');
    });
    expect(outcome.message).toBe('The loss is not a number.');
    expect(kept).toMatchObject({
      status: 'failed',
      ending: 'The loss is not a number.',
      bestEpoch: 2,
      stopReason: null,
    });
    expect(kept!.epochs).toEqual(someEpochs(2));
    expect(kept!.split).toMatchObject({ leaky: false, tracks: { validation: 4 } });
  });

  it('says and keeps that its recurrent layers are slow', async () => {
    const first = aRun();
    const architecture = { id: 'recurrent', params: { units: 300 } } as const;
    const run = aRun({ recipe: { ...first.recipe, architecture } });
    const warned = { ...split, warnings: ['A genre has one track.'] };
    const { kept } = await execute(run, TRACKS, ({ onSplit }) => onSplit(warned, dataset));
    expect(kept!.split!.warnings).toEqual([
      'A genre has one track.',
      expect.stringMatching(/^LSTM is computed timestep by timestep.* 300 units/),
    ]);
    const other = await execute(first, TRACKS, ({ onSplit }) => onSplit(warned, dataset));
    expect(other.kept!.split!.warnings).toEqual(['A genre has one track.']);
  });

  it('that diverges before there is anything to keep is kept with the reason', async () => {
    const { kept } = await execute(aRun(), TRACKS, () => {
      throw new NothingTrained('La pérdida ya no es un número.', 'diverged');
    });
    expect(kept).toMatchObject({ status: 'failed', stopReason: 'diverged' });
    expect(hasRunDiverged(kept!)).toBe(true);
  });

  it('that is cancelled before its first epoch is kept as cancelled', async () => {
    const { kept } = await execute(aRun(), TRACKS, () => {
      throw new DOMException('Cancelled.', 'AbortError');
    });
    expect(kept).toMatchObject({ status: 'cancelled', ending: 'Cancelled.', stopReason: 'user' });
  });

  it('says what to do where its tracks are gone', async () => {
    const run = aRun({ dataset: { ...aRun().dataset, fingerprint: 'another' } });
    const { outcome, kept } = await execute(run, undefined);
    expect(outcome.message).toMatch(/no longer kept.*Start its recipe anew/);
    expect(kept).toMatchObject({ status: 'failed' });
  });
});

describe('an interrupted run', () => {
  const interrupted = (change: Partial<RunRecord> = {}) =>
    aRun({ status: 'interrupted', epochs: someEpochs(2), bestEpoch: 2, seconds: 2, ...change });

  it('goes on from its checkpoint', async () => {
    const run = interrupted();
    await checkpoint(run);
    const { kept, notices } = await execute(run, undefined, async ({ onSplit }) => {
      onSplit(split, dataset);
      expect(await hasCheckpoint(run.id)).toBe(true);
      expect(await keptOf(run)).toMatchObject({ status: 'running', epochs: someEpochs(2) });
    });
    expect(kept!.status).toBe('finished');
    expect(notices).toEqual([]);
  });

  it('says so where it goes on on another backend', async () => {
    const run = interrupted({ backend: { name: 'webgpu', device: 'a card' } });
    await checkpoint(run);
    expect((await execute(run, undefined)).notices).toEqual([
      expect.stringMatching(/began on webgpu.*goes on on wasm/),
    ]);
  });

  it('starts anew without one, and says so', async () => {
    const run = interrupted();
    const { notices } = await execute(run, undefined, async () => {
      expect(await keptOf(run)).toMatchObject({ status: 'running', epochs: [], bestEpoch: null, seconds: 0 });
    });
    expect(notices).toEqual([expect.stringMatching(/starts anew/)]);
  });

  it('stays so, with its checkpoint, where it cannot begin', async () => {
    const run = interrupted();
    await checkpoint(run);
    const { outcome, kept } = await execute(run, undefined, ({ onSplit }) => {
      onSplit(split, dataset);
      throw new Error('The graphics card has no memory left.');
    });
    expect(outcome.message).toMatch(/no memory left/);
    expect(kept).toMatchObject({ status: 'interrupted', epochs: someEpochs(2), bestEpoch: 2 });
    expect(await hasCheckpoint(run.id)).toBe(true);
  });
});

it('that another tab trains is left alone', async () => {
  const run = aRun({ status: 'interrupted' });
  await storeRuns([run]);
  await storeDatasetTracks(run.dataset.fingerprint, TRACKS);
  locks.take(`melscope-run ${run.id}`);
  const { outcome, kept } = await execute(run, undefined);
  expect(outcome.message).toMatch(/another tab/);
  expect(kept).toEqual(run);
  expect(train).not.toHaveBeenCalled();
});
