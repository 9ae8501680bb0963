import { transfer } from 'comlink';
import { vote } from '../evaluation/vote.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { askModel } from './askModel.ts';
import { heardBy } from './heardBy.ts';
import type { LiveAnswer } from './liveListening.ts';

/**
 * What a model says of a few seconds: the same features and the same network as for a file of them.
 * @param pcm mono at SAMPLE_RATE, as long as a clip of the model's
 */
export async function answerLive(pcm: Float32Array, model: TrainedModel): Promise<LiveAnswer> {
  const { data, starts } = await heardBy(model, { kind: 'audio', pcm });
  const clips = await askModel(model, (worker) => worker.predict(transfer(data, [data.buffer])));
  const track = new Int32Array(starts.length);
  const { probabilities } = vote(clips, track, model.genres.length, model.recipe.vote);
  return { labels: model.genres, probabilities };
}
