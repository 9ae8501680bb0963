import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { isPicture } from '../dataset/sources/fileKinds.ts';
import type { VoteRule } from '../evaluation/vote.ts';
import { type DroppedKind, predictableFrom } from '../experiments/predictableFrom.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { Recording, RgbaImage } from '../features/recording.ts';
import { t } from '../i18n.ts';
import { audioPool } from '../workers/audioPool.ts';
import { answerRecording, type RecordingAnswer } from './answerRecording.ts';

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
export interface FilePrediction extends RecordingAnswer {
  name: string;
  input: PredictedInput;
  genres: readonly string[];
  clipSeconds: number;
  voteRule: VoteRule;
  /** From the drop to the answer. */
  milliseconds: number;
  /** What the user should know of the file, in sentences. */
  note?: string;
  /** Why the model may answer such a file worse than it was measured, in sentences. */
  caution?: string;
}

/** A song without a file: built-in, or recorded. */
export interface NamedSound {
  name: string;
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
  /** What the user should know of it, in sentences. */
  note?: string;
}

/**
 * The genre of a song or of a picture of a spectrogram.
 * @param onStage says in words what is being done
 * @param started when it was asked, on the page's clock
 * @throws Error in words when the file cannot be read, or the model cannot answer such a file
 */
export async function predictFile(
  file: File | NamedSound,
  model: TrainedModel,
  onStage: (stage: string) => void,
  started = performance.now(),
): Promise<FilePrediction> {
  const predictable = predictableFrom(kindOf(file), model);
  if (predictable.refusal !== null) throw new Error(predictable.refusal);
  const { recording, note } = await read(file, onStage);
  const answer = await answerRecording(recording, model, onStage);
  return {
    ...answer,
    name: file.name,
    input:
      recording.kind === 'audio' ? { ...recording, duration: recording.pcm.length / SAMPLE_RATE } : recording,
    genres: model.genres,
    clipSeconds: model.recipe.clips.seconds,
    voteRule: model.recipe.vote,
    milliseconds: performance.now() - started,
    ...(note && { note }),
    ...(predictable.note && { caution: predictable.note }),
  };
}

function kindOf(file: File | NamedSound): DroppedKind {
  if (!('type' in file)) return 'audio';
  return isPicture(file.name) || file.type.startsWith('image/') ? 'picture' : 'audio';
}

interface ReadRecording {
  recording: Exclude<Recording, { kind: 'spectrogram' }>;
  note?: string;
}

async function read(file: File | NamedSound, onStage: (stage: string) => void): Promise<ReadRecording> {
  if ('pcm' in file) {
    const { pcm, note } = file;
    return { recording: { kind: 'audio', pcm }, ...(note && { note }) };
  }
  onStage(t('Decoding'));
  return kindOf(file) === 'picture' ? readPicture(file) : readSong(file);
}

async function readPicture(file: File): Promise<ReadRecording> {
  const image = await audioPool.run((worker) => worker.decodePicture(file));
  return { recording: { kind: 'picture', image } };
}

async function readSong(file: File): Promise<ReadRecording> {
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
