import { type Remote, wrap } from 'comlink';
import { workerName } from '../i18n.ts';
import type { AudioWorker } from './audio.worker.ts';

/** Enough to use the machine, few enough that the page and the training worker still get their turn. */
const POOL_SIZE = Math.max(2, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1));

type Job = (worker: Remote<AudioWorker>) => Promise<void>;

/** A few audio workers and a queue in front of them. Jobs for the eye and the ear go before bulk work. */
class AudioPool {
  readonly size = POOL_SIZE;
  #idle: Remote<AudioWorker>[] = [];
  #started = 0;
  #urgent: Job[] = [];
  #bulk: Job[] = [];

  /** Runs `job` on the next free worker. @param priority `urgent` for what somebody is waiting to see */
  run<T>(
    job: (worker: Remote<AudioWorker>) => Promise<T>,
    priority: 'urgent' | 'bulk' = 'urgent',
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const queue = priority === 'urgent' ? this.#urgent : this.#bulk;
      queue.push(async (worker) => job(worker).then(resolve, reject));
      this.#next();
    });
  }

  #next(): void {
    const worker = this.#idle.pop() ?? this.#start();
    if (!worker) return;
    const job = this.#urgent.shift() ?? this.#bulk.shift();
    if (!job) {
      this.#idle.push(worker);
      return;
    }
    void job(worker).finally(() => {
      this.#idle.push(worker);
      this.#next();
    });
  }

  #start(): Remote<AudioWorker> | undefined {
    if (this.#started === POOL_SIZE) return undefined;
    this.#started++;
    return wrap<AudioWorker>(
      new Worker(new URL('./audio.worker.ts', import.meta.url), {
        type: 'module',
        name: workerName('audio'),
      }),
    );
  }
}

export const audioPool = new AudioPool();
