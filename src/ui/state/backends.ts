import { create } from 'zustand';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { type BackendInfo, type BackendName, chooseBackend } from '../../training/probe.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';

/** What this browser can compute on. */
interface BackendsState {
  /** All of them; empty until they have been probed. */
  backends: BackendInfo[];
  /** The one in use; null until it has been started. */
  backend: BackendInfo | null;
  /** Why one could not be started, in words. */
  problem: string | null;
  probe(): Promise<void>;
  /** A run that was asked for before waits for it, see {@link backendReady}. Not to be called while one is going on. */
  choose(name: BackendName): Promise<void>;
}

export const useBackends = create<BackendsState>((set, get) => ({
  backends: [],
  backend: null,
  problem: null,

  async probe() {
    const backends = await trainingWorker().probeBackends();
    set({ backends });
    await get().choose(chooseBackend(backends));
  },

  async choose(name) {
    try {
      await trainingWorker().startBackend(name);
      set({ backend: get().backends.find((b) => b.name === name) ?? null, problem: null });
    } catch (error) {
      set({
        problem: t('The {name} backend could not be started: {why}', { name, why: messageOf(error) }),
      });
    }
  },
}));

/** Resolves once the backends have been probed and one is in use. @throws the signal's reason */
export function backendReady(signal: AbortSignal): Promise<BackendInfo> {
  return new Promise((resolve, reject) => {
    const check = ({ backend }: BackendsState) => {
      if (!backend) return;
      unsubscribe();
      resolve(backend);
    };
    signal.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason);
    });
    const unsubscribe = useBackends.subscribe(check);
    check(useBackends.getState());
  });
}
