import { transfer } from 'comlink';
import type { Track } from '../dataset/track.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import { evaluatePart } from '../experiments/evaluatePart.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { askModel } from './askModel.ts';
import { buildDataset } from './buildDataset.ts';
import type { Progress } from './progress.ts';

/**
 * How a model does on tracks that its run did not have, by clip and by track, cut as those were.
 * @param tracks of the model's genres
 * @throws DOMException AbortError when `signal` is aborted
 */
export async function evaluateOn(
  tracks: readonly Track[],
  model: TrainedModel,
  onProgress: (tracks: Progress) => void,
  signal: AbortSignal,
): Promise<Evaluation> {
  const { genres, recipe } = model;
  const { clips, features, seed, vote } = recipe;
  const { data, ...dataset } = await buildDataset(tracks, clips, features, seed, onProgress, signal);
  const probabilities = (await askModel(model, (worker) =>
    worker.predict(transfer(data, [data.buffer])),
  )) as Float32Array;
  signal.throwIfAborted();
  const all = dataset.clips.map((_, clip) => clip);
  return evaluatePart('test', { ...dataset, genres }, all, probabilities, vote).evaluation;
}
