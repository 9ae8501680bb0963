import type { Remote } from 'comlink';
import type { TrainedModel } from '../experiments/trainedModel.ts';
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
    await trainingWorker().loadModel(model);
    return question(trainingWorker());
  });
  last = answer.catch(() => {});
  return answer;
}
