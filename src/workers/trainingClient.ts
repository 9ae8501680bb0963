import { type Remote, wrap } from 'comlink';
import { workerName } from '../i18n.ts';
import type { TrainingWorker } from './training.worker.ts';

let worker: Remote<TrainingWorker> | undefined;

/** The one long-lived worker that holds tfjs, the dataset and the model; started on first use. */
export function trainingWorker(): Remote<TrainingWorker> {
  worker ??= wrap<TrainingWorker>(
    new Worker(new URL('./training.worker.ts', import.meta.url), {
      type: 'module',
      name: workerName('training'),
    }),
  );
  return worker;
}
