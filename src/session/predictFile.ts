import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { vote } from '../evaluation/vote.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { audioPool } from '../workers/audioPool.ts';
import { trainingWorker } from '../workers/trainingClient.ts';

/** What the model says of one file. */
export interface FilePrediction {
  name: string;
  /** Mono at SAMPLE_RATE, for playing and drawing. */
  pcm: Float32Array;
  /** Seconds. */
  duration: number;
  genres: readonly string[];
  clipSeconds: number;
  /** Start of each clip in seconds. */
  starts: number[];
  /** clips × genres, row-major. */
  clipProbabilities: Float32Array;
  /** One per genre: the mean over the clips. */
  probabilities: Float32Array;
  /** From the drop to the answer. */
  milliseconds: number;
  note?: string;
}

/**
 * The genre of an audio file: consecutive clips, the training's own features, a vote by mean probability.
 * @param onStage says in words what is being done
 * @throws AudioFileError when the file cannot be decoded
 */
export async function predictFile(
  file: File,
  model: TrainedModel,
  onStage: (stage: string) => void,
): Promise<FilePrediction> {
  const started = performance.now();
  onStage('Decoding');
  const { channels, sampleRate, note } = await decodeAudioFile(await file.arrayBuffer(), file.name);
  onStage('Computing mel spectrograms');
  const pcm = await audioPool.run((worker) =>
    worker.convert(
      transfer(
        { channels, sampleRate },
        channels.map((c) => c.buffer),
      ),
    ),
  );
  const { recipe, genres } = model;
  const clips = { ...recipe.clips, windows: 'consecutive' as const };
  const features = await audioPool.run((worker) => worker.featuresOf(pcm, clips, recipe.features));
  onStage('Asking the network');
  await trainingWorker().loadModel(model);
  const clipProbabilities = await trainingWorker().predict(transfer(features.data, [features.data.buffer]));
  const trackOf = new Int32Array(features.starts.length);
  const { probabilities } = vote(clipProbabilities, trackOf, genres.length, 'mean');
  return {
    name: file.name,
    pcm,
    duration: pcm.length / SAMPLE_RATE,
    genres,
    clipSeconds: clips.seconds,
    starts: features.starts,
    clipProbabilities,
    probabilities,
    milliseconds: performance.now() - started,
    ...(note && { note }),
  };
}
