import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { isPicture } from '../dataset/sources/fileKinds.ts';
import { type VoteRule, vote } from '../evaluation/vote.ts';
import { predictableFrom } from '../experiments/predictableFrom.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { Recording, RgbaImage } from '../features/recording.ts';
import { audioPool } from '../workers/audioPool.ts';
import { askModel } from './askModel.ts';
import { heardBy } from './heardBy.ts';

export interface PredictedSong {
  kind: 'audio';
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
  /** Seconds. */
  duration: number;
}

/** What was dropped, for playing and drawing. */
export type PredictedInput = PredictedSong | { kind: 'picture'; image: RgbaImage };

/** What the model says of one file. */
export interface FilePrediction {
  name: string;
  input: PredictedInput;
  genres: readonly string[];
  clipSeconds: number;
  /** Start of each clip in seconds. */
  starts: number[];
  /** clips × genres, row-major. */
  clipProbabilities: Float32Array;
  /** One per genre: the mean over the clips. */
  probabilities: Float32Array;
  /** The genre that the clips decide on by the recipe's rule, an index into the genres. */
  predicted: number;
  voteRule: VoteRule;
  /** From the drop to the answer. */
  milliseconds: number;
  /** What the user should know of the file or of the answer, in sentences. */
  note?: string;
}

/**
 * The genre of a song or of a picture of a spectrogram: consecutive clips, the training's own features, the
 * recipe's vote.
 * @param onStage says in words what is being done
 * @throws Error in words when the file cannot be read, or the model cannot answer such a file
 */
export async function predictFile(
  file: File,
  model: TrainedModel,
  onStage: (stage: string) => void,
): Promise<FilePrediction> {
  const started = performance.now();
  const dropped = isPicture(file.name) || file.type.startsWith('image/') ? 'picture' : 'audio';
  const predictable = predictableFrom(dropped, model);
  if (predictable.refusal !== null) throw new Error(predictable.refusal);
  const { recipe, genres } = model;
  onStage('Decoding');
  const { recording, note: fileNote } = await (dropped === 'picture' ? readPicture(file) : readSong(file));
  onStage('Computing features');
  const features = await heardBy(model, recording);
  onStage('Asking the network');
  const clipProbabilities = await askModel(model, (worker) =>
    worker.predict(transfer(features.data, [features.data.buffer])),
  );
  const trackOf = new Int32Array(features.starts.length);
  const { probabilities, predicted } = vote(clipProbabilities, trackOf, genres.length, recipe.vote);
  const note = [fileNote, predictable.note].filter(Boolean).join(' ');
  return {
    name: file.name,
    input:
      recording.kind === 'audio' ? { ...recording, duration: recording.pcm.length / SAMPLE_RATE } : recording,
    genres,
    clipSeconds: recipe.clips.seconds,
    starts: features.starts,
    clipProbabilities,
    probabilities,
    predicted: predicted[0]!,
    voteRule: recipe.vote,
    milliseconds: performance.now() - started,
    ...(note && { note }),
  };
}

type DroppedRecording = Exclude<Recording, { kind: 'spectrogram' }>;

async function readPicture(file: File): Promise<{ recording: DroppedRecording; note?: string }> {
  const image = await audioPool.run((worker) => worker.decodePicture(file));
  return { recording: { kind: 'picture', image } };
}

async function readSong(file: File): Promise<{ recording: DroppedRecording; note?: string }> {
  const { channels, sampleRate, note } = await decodeAudioFile(await file.arrayBuffer(), file.name);
  const pcm = await audioPool.run((worker) =>
    worker.convert(
      transfer(
        { channels, sampleRate },
        channels.map((c) => c.buffer),
      ),
    ),
  );
  return { recording: { kind: 'audio', pcm }, ...(note && { note }) };
}
