import { clipLabels, type Dataset } from '../../src/dataset/dataset.ts';
import { trackMeans } from '../../src/evaluation/trackMeans.ts';
import { vote } from '../../src/evaluation/vote.ts';
import { embed, withEmbedding } from '../../src/training/embedding.ts';
import { hostClips } from '../../src/training/resident.ts';
import { deserializeModel, type SerializedModel } from '../../src/training/savedModel.ts';

/** What a network says of some tracks: the means over each track's clips. */
export interface TrackAnswers {
  /** Index into the dataset's tracks. */
  track: number[];
  /** Index into its genres. */
  labels: Int32Array;
  /** tracks × genres */
  probabilities: Float32Array;
  /** tracks × dimensions */
  embeddings: Float32Array;
}

const BATCH = 64;

/** @param clips indices into the dataset: all clips of the tracks that are asked about */
export async function trackAnswers(
  network: SerializedModel,
  dataset: Dataset,
  clips: readonly number[],
): Promise<TrackAnswers> {
  const model = await deserializeModel(network);
  const { genres, shape, data } = dataset;
  const answers = await embed(withEmbedding(model), hostClips(data, shape), clips, BATCH);
  model.dispose();
  const trackOf = clips.map((clip) => dataset.clips[clip]!.track);
  const { track, probabilities } = vote(answers.probabilities, trackOf, genres.length, 'mean');
  const labelOfClip = clipLabels(dataset);
  const labels = Int32Array.from(track, (of) => labelOfClip[clips[trackOf.indexOf(of)]!]!);
  return { track, labels, probabilities, embeddings: trackMeans(answers.embeddings, trackOf) };
}
