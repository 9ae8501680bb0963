import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { FIRST_RECIPE } from '../../../src/experiments/library.ts';
import type { RunRecord } from '../../../src/experiments/run.ts';
import { executeRun } from '../../../src/session/executeRun.ts';
import { forgetRuns, listRuns } from '../../../src/storage/runs.ts';
import { useBackends } from '../../../src/ui/state/backends.ts';
import { useQueue } from '../../../src/ui/state/queue.ts';
import { useRuns } from '../../../src/ui/state/runs.ts';
import { useTraining } from '../../../src/ui/state/training.ts';
import { Locks } from '../../helpers/locks.ts';
import { aResult, TRACKS } from '../../helpers/runs.ts';

// Training needs a browser; here a run lasts until the test ends it.
vi.mock('../../../src/session/executeRun.ts', () => ({ executeRun: vi.fn() }));
vi.mock('../../../src/session/predictFile.ts', () => ({}));
const worker = { pause: vi.fn(), resume: vi.fn(), stop: vi.fn() };
vi.mock('../../../src/workers/audioPool.ts', () => ({ audioPool: {} }));
vi.mock('../../../src/workers/trainingClient.ts', () => ({ trainingWorker: () => worker }));

let locks: Locks;
/** The run that is being trained. */
let current: { run: RunRecord; end(failure?: Error): Promise<void> } | null;
/** Names in the order in which they began. */
let begun: string[];

beforeEach(async () => {
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
  current = null;
  begun = [];
  await forgetRuns((await listRuns()).map(({ id }) => id));
  await useRuns.getState().load();
  useBackends.setState({ backend: { name: 'wasm', device: 'test' } as never });
  useTraining.setState({
    phase: 'idle',
    error: null,
    lastRun: null,
  });
  vi.mocked(executeRun).mockImplementation((run, _tracks, records, _options, _handlers, signal) => {
    begun.push(run.name);
    return new Promise((resolve, reject) => {
      const end = async (failure?: Error) => {
        current = null;
        await records.put([{ ...run, status: failure ? 'failed' : 'finished' }]);
        if (failure) reject(failure);
        else resolve({ ...aResult(run), model: { ...aResult(run).model, network: null } });
      };
      current = { run, end };
      signal.addEventListener('abort', () => void end());
    });
  });
});

const add = (...names: string[]) =>
  useQueue.getState().add(
    names.map((name) => ({ name, recipe: FIRST_RECIPE, sweep: null })),
    TRACKS,
  );
const running = (name: string) => vi.waitFor(() => expect(current?.run.name).toBe(name));
const stopped = () => vi.waitFor(() => expect(useQueue.getState().going).toBe(false));
const idOf = (name: string) => useRuns.getState().runs.find((run) => run.name === name)!.id;
const statuses = async () => Object.fromEntries((await listRuns()).map(({ name, status }) => [name, status]));

it('trains one run after the other, also after one that fails', async () => {
  await add('a', 'b', 'c');
  await running('a');
  expect((await statuses()).b).toBe('queued');
  await current!.end(new Error('diverged'));
  await running('b');
  await current!.end();
  await running('c');
  await current!.end();
  await stopped();
  expect(await statuses()).toEqual({ a: 'failed', b: 'finished', c: 'finished' });
  expect((await locks.query()).held).toEqual([]);
});

it('what is added while it goes on comes in its turn', async () => {
  await add('a');
  await running('a');
  await add('b');
  await current!.end();
  await running('b');
  expect(begun).toEqual(['a', 'b']);
  await current!.end();
  await stopped();
});

it('a pause holds the run and begins no other; going on goes on', async () => {
  await add('a', 'b');
  await running('a');
  useQueue.getState().pause();
  expect(worker.pause).toHaveBeenCalled();
  await current!.end();
  await vi.waitFor(() => expect(useTraining.getState().phase).toBe('idle'));
  expect((await statuses()).b).toBe('queued');
  expect(begun).toEqual(['a']);
  useQueue.getState().go();
  await running('b');
  await current!.end();
  await stopped();
});

it('takes out a run that waits, ends the one that is going on, and moves', async () => {
  await add('a', 'b', 'c', 'd');
  await running('a');
  await useQueue.getState().cancel(idOf('b'));
  expect(await statuses()).toEqual({ a: 'queued', c: 'queued', d: 'queued' });
  await useQueue.getState().move(idOf('d'), idOf('c'));
  await useQueue.getState().cancel(idOf('a'));
  expect(useTraining.getState().phase).toBe('stopping');
  expect(worker.stop).toHaveBeenCalled();
  await running('d');
  await current!.end();
  await running('c');
  await current!.end();
  await stopped();
  expect(begun).toEqual(['a', 'd', 'c']);
});

it.each(['while its run is going on', 'when its run has ended and the next is about to begin'])(
  'deletes a sweep %s, of which nothing begins again',
  async (moment) => {
    const place = { sweep: 's', configuration: 0, labels: [] };
    await useRuns.getState().putSweep({
      version: 1,
      id: 's',
      name: 'Sweep',
      note: '',
      base: FIRST_RECIPE,
      dimensions: [],
      sampling: { kind: 'grid' },
      seeds: 3,
      folds: null,
    });
    const planned = ['a', 'b', 'c'].map((name) => ({ name, recipe: FIRST_RECIPE, sweep: place }));
    await useQueue.getState().add([...planned, { name: 'd', recipe: FIRST_RECIPE, sweep: null }], TRACKS);
    await running('a');
    let deleting: Promise<void> | undefined;
    if (moment.includes('ended')) {
      const { load } = useRuns.getState();
      useRuns.setState({
        load: async () => {
          await load();
          useRuns.setState({ load });
          deleting = useQueue.getState().removeSweep('s');
        },
      });
      await current!.end();
      await vi.waitFor(() => expect(deleting).toBeDefined());
    } else deleting = useQueue.getState().removeSweep('s');
    await deleting;
    expect(useRuns.getState().sweeps).toEqual([]);
    expect(Object.keys(await statuses())).toEqual(['d']);
    await running('d');
    await current!.end();
    await stopped();
    expect(begun).toEqual(['a', 'd']);
    expect(await statuses()).toEqual({ d: 'finished' });
  },
);

it('is not worked off by two tabs', async () => {
  const close = locks.take('melscope-queue');
  await add('a');
  await stopped();
  expect(useQueue.getState().problem).toMatch(/another tab/);
  expect(begun).toEqual([]);
  close();
  useQueue.getState().go();
  await running('a');
  expect(useQueue.getState().problem).toBeNull();
  await current!.end();
  await stopped();
});

it('waits for a run that was started by hand', async () => {
  void useTraining.getState().start(TRACKS, { ...FIRST_RECIPE, name: 'by hand' });
  await running('by hand');
  await add('a');
  expect(begun).toEqual(['by hand']);
  await current!.end();
  await running('a');
  await current!.end();
  await stopped();
});

it('does not pass over a run because another was started by hand in that moment', async () => {
  const { load } = useRuns.getState();
  useRuns.setState({
    load: async () => {
      await load();
      useRuns.setState({ load });
      void useTraining.getState().start(TRACKS, { ...FIRST_RECIPE, name: 'by hand' });
    },
  });
  await add('a');
  await running('by hand');
  await current!.end();
  await running('a');
  await current!.end();
  await stopped();
  expect(begun).toEqual(['by hand', 'a']);
});

it('takes nothing that a network could learn nothing from', async () => {
  const jazz = TRACKS.filter(({ genre }) => genre === 'jazz');
  const adding = useQueue.getState().add([{ name: 'a', recipe: FIRST_RECIPE, sweep: null }], jazz);
  await expect(adding).rejects.toThrow(/two genres/);
  expect(await listRuns()).toEqual([]);
});
