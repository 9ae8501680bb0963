import type { Remote } from 'comlink';
import { identityOf, type TrainedModel } from '../experiments/trainedModel.ts';
import type { TrainingWorker } from '../workers/training.worker.ts';
import { trainingWorker } from '../workers/trainingClient.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks a model something. The training worker holds one model at a time: who asks another one waits, so that nobody
 * is answered by the wrong one.
 */
export function askModel<T>(
  model: TrainedModel,
  question: (worker: Remote<TrainingWorker>) => Promise<T>,
): Promise<T> {
  const answer = last.then(async () => {
    const worker = trainingWorker();
    // Weights may be large: the page stands still while they are copied.
    if (!(await worker.holdsModel(identityOf(model)))) await worker.loadModel(model);
    return question(worker);
  });
  last = answer.catch(() => {});
  return answer;
}
