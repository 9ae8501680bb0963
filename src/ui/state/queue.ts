import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import { datasetSummary } from '../../experiments/datasetSummary.ts';
import { newRun, type PlannedRun, requireGenres } from '../../experiments/newRun.ts';
import { lastOrder, nextRun, ordersAfterMove, queueTimeLeft, runPace } from '../../experiments/runQueue.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { asKeeperOfQueue } from '../../session/runLocks.ts';
import { storeDatasetTracks } from '../../storage/runs.ts';
import { useRuns } from './runs.ts';
import { useTraining } from './training.ts';
import { untilIdle } from './untilIdle.ts';

interface QueueState {
  /** Whether the next queued run begins when one has ended. Off after a reload: nobody is surprised by a busy GPU. */
  going: boolean;
  /** To the end of all that is queued, from the runs that have ended so far; null until one has. */
  secondsLeft: number | null;
  /** Why the queue does not go on, in words. */
  problem: string | null;
  /**
   * Puts runs at the end of the queue, to be trained on these tracks, and starts it.
   * @throws StorageFullError: none is then in the queue; Error in words where there is too little to train on
   */
  add(runs: readonly PlannedRun[], tracks: readonly Track[]): Promise<void>;
  /** Goes on with what is queued, interrupted runs first; resumes the run that is paused. */
  go(): void;
  /** Pauses the run that is going on, and begins no other. */
  pause(): void;
  /**
   * Takes a queued run out of the queue and of the list of runs, for it has never begun; or ends the one that is
   * going on, which keeps what it has. The rest goes on.
   */
  cancel(id: string): Promise<void>;
  /**
   * Deletes a sweep with its runs: takes out those that wait, ends the one that is going on in this tab, and waits for
   * its end. None of them begins again meanwhile; the rest of the queue goes on.
   */
  removeSweep(id: string): Promise<void>;
  /** Moves a queued run before another one, or to the end. */
  move(id: string, before: string | null): Promise<void>;
}

/** The runs that wait, one after the other. What is in the queue, and in which order, is in the runs' records. */
export const useQueue = create<QueueState>((set, get) => {
  let working = false;
  /** The sweeps that are being deleted. */
  const leaving = new Set<string>();

  const work = async () => {
    const tried = new Set<string>();
    while (get().going) {
      await untilIdle();
      // Another tab may have changed what waits.
      await useRuns.getState().load();
      // Somebody may have pressed Start meanwhile.
      if (useTraining.getState().phase !== 'idle') continue;
      const staying = useRuns.getState().runs.filter(({ sweep }) => !sweep || !leaving.has(sweep.sweep));
      const next = get().going ? nextRun(staying, tried) : undefined;
      if (!next) set({ going: false });
      else {
        tried.add(next.id);
        await useTraining.getState().execute(next, { queued: true });
      }
    }
  };

  const goOn = async () => {
    if (working) return;
    working = true;
    let problem: string | null = null;
    try {
      if ((await asKeeperOfQueue(work)) === 'elsewhere') problem = ELSEWHERE;
    } catch (error) {
      problem = messageOf(error);
    }
    working = false;
    if (problem) set({ going: false, problem });
    // It was asked to go on while it was ending.
    else if (get().going) void goOn();
  };

  return {
    going: false,
    secondsLeft: null,
    problem: null,

    async add(planned, tracks) {
      requireGenres(tracks);
      const dataset = datasetSummary(tracks);
      await storeDatasetTracks(dataset.fingerprint, tracks);
      const last = lastOrder(useRuns.getState().runs);
      await useRuns.getState().put(planned.map((run, i) => newRun(run, dataset, last + 1 + i)));
      get().go();
    },

    go() {
      set({ going: true, problem: null });
      useTraining.getState().resume();
      void goOn();
    },

    pause() {
      set({ going: false });
      useTraining.getState().pause();
    },

    async cancel(id) {
      const { phase, started, stop } = useTraining.getState();
      if (phase !== 'idle' && started.id === id) stop();
      else if (useRuns.getState().runs.some((run) => run.id === id && run.status === 'queued'))
        await useRuns.getState().remove([id]);
    },

    async removeSweep(id) {
      leaving.add(id);
      try {
        const ids = useRuns.getState().runs.flatMap(({ id: run, sweep }) => (sweep?.sweep === id ? run : []));
        const { phase, started, stop } = useTraining.getState();
        const going = phase === 'idle' ? null : started.id;
        await useRuns.getState().remove(ids.filter((run) => run !== going));
        if (going && ids.includes(going) && useTraining.getState().started.id === going) {
          stop();
          await untilIdle();
        }
        await useRuns.getState().removeSweep(id);
      } finally {
        leaving.delete(id);
      }
    },

    move: (id, before) => useRuns.getState().reorder(ordersAfterMove(useRuns.getState().runs, id, before)),
  };
});

const ELSEWHERE = t('The queue is going on in another tab of this browser.');

let pace: ReturnType<typeof runPace> = () => null;

function estimate(): void {
  const { phase, started, live } = useTraining.getState();
  const current =
    phase === 'idle' || !started.id ? null : { id: started.id, secondsLeft: live?.secondsLeft ?? null };
  const secondsLeft = queueTimeLeft(useRuns.getState().runs, pace, current);
  if (secondsLeft !== useQueue.getState().secondsLeft) useQueue.setState({ secondsLeft });
}
useRuns.subscribe(({ runs }) => {
  pace = runPace(runs);
  estimate();
});
useTraining.subscribe((now, before) => {
  if (now.live !== before.live || now.phase !== before.phase) estimate();
});
