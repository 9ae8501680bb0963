import { create } from 'zustand';
import type { RunRecord } from '../../experiments/run.ts';
import type { Sweep } from '../../experiments/sweep.ts';
import { runsAfterReload } from '../../session/runsAfterReload.ts';
import {
  forgetNetworks,
  forgetRuns,
  forgetSweep,
  listSweeps,
  storeRuns,
  storeSweep,
  updateRuns,
} from '../../storage/runs.ts';
import { TabsInStep } from './tabsInStep.ts';

interface RunsState {
  loaded: boolean;
  /** All of them, the newest first. */
  runs: RunRecord[];
  /** By name. */
  sweeps: Sweep[];
  /** Reads what is kept; runs that were going when their page was closed become interrupted ones. */
  load(): Promise<void>;
  /** Keeps new or changed records. @throws StorageFullError */
  put(records: readonly RunRecord[]): Promise<void>;
  /** Changes what the user says of a run, or how far it is. @throws StorageFullError */
  edit(id: string, change: Partial<RunRecord>): Promise<void>;
  /** Gives queued runs their places. @throws StorageFullError */
  reorder(orders: ReadonlyMap<string, number>): Promise<void>;
  /** Deletes runs with all that belongs to them; those that are being trained stay. */
  remove(ids: readonly string[]): Promise<void>;
  /** Deletes the weights of runs, which take the most room; the figures stay. */
  removeWeights(ids: readonly string[]): Promise<void>;
  /** @throws StorageFullError */
  putSweep(sweep: Sweep): Promise<void>;
  /** Deletes a sweep with its runs. */
  removeSweep(id: string): Promise<void>;
}

const newestFirst = (runs: RunRecord[]) =>
  runs.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.order - a.order));
const byName = (sweeps: Sweep[]) => sweeps.sort((a, b) => a.name.localeCompare(b.name));

/** Whatever changes the epochs changes their number or time. */
const recordKey = ({ epochs, ...record }: RunRecord) => JSON.stringify([record, epochs.length]);

/** What has been read again and has not changed stays the object that it was, so that what was made of it rests. */
function sameObjects<T extends { id: string }>(
  read: readonly T[],
  shown: readonly T[],
  key: (item: T) => string,
): T[] {
  const before = new Map(shown.map((item) => [item.id, item]));
  return read.map((item) => {
    const old = before.get(item.id);
    return old && key(old) === key(item) ? old : item;
  });
}

/** The runs and sweeps that are kept in this browser. */
export const useRuns = create<RunsState>((set, get) => {
  const otherTabs = new TabsInStep('melscope-runs', () => void get().load());
  /** How often what is shown has changed: what was being read meanwhile may be older. */
  let changes = 0;
  const changed = () => {
    changes++;
    otherTabs.tell();
  };
  const show = (records: readonly RunRecord[]) => {
    const ids = new Set(records.map(({ id }) => id));
    set((s) => ({ runs: newestFirst([...s.runs.filter(({ id }) => !ids.has(id)), ...records]) }));
    changed();
  };
  const update = async (ids: readonly string[], change: (record: RunRecord) => RunRecord) => {
    try {
      show(await updateRuns(ids, change));
    } catch (error) {
      // What cannot be kept is so all the same, as long as this page is open.
      show(get().runs.flatMap((run) => (ids.includes(run.id) ? change(run) : [])));
      throw error;
    }
  };
  return {
    loaded: false,
    runs: [],
    sweeps: [],

    async load() {
      const before = changes;
      const [runs, sweeps] = await Promise.all([runsAfterReload(), listSweeps()]);
      if (changes !== before) return get().load();
      const shown = get();
      set({
        loaded: true,
        runs: newestFirst(sameObjects(runs, shown.runs, recordKey)),
        sweeps: byName(sameObjects(sweeps, shown.sweeps, JSON.stringify)),
      });
      otherTabs.listen();
    },

    async put(records) {
      await storeRuns(records);
      show(records);
    },

    edit: (id, change) => update([id], (record) => ({ ...record, ...change })),

    reorder: (orders) =>
      update([...orders.keys()], (record) => ({ ...record, order: orders.get(record.id) ?? record.order })),

    async remove(ids) {
      const running = new Set(get().runs.flatMap((run) => (run.status === 'running' ? run.id : [])));
      const gone = new Set(ids.filter((id) => !running.has(id)));
      await forgetRuns([...gone]);
      set((s) => ({ runs: s.runs.filter(({ id }) => !gone.has(id)) }));
      changed();
    },

    async removeWeights(ids) {
      await forgetNetworks(ids);
      await update(ids, (record) => ({ ...record, weightBytes: null }));
    },

    async putSweep(sweep) {
      await storeSweep(sweep);
      set((s) => ({ sweeps: byName([...s.sweeps.filter(({ id }) => id !== sweep.id), sweep]) }));
      changed();
    },

    async removeSweep(id) {
      const runs = get().runs.filter((run) => run.sweep?.sweep === id);
      await get().remove(runs.map((run) => run.id));
      await forgetSweep(id);
      set((s) => ({ sweeps: s.sweeps.filter((sweep) => sweep.id !== id) }));
      changed();
    },
  };
});
