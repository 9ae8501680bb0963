import { transfer } from 'comlink';
import { middleOf } from '../audio/middle.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { isSilence } from '../audio/silence.ts';
import { withTemperature } from '../evaluation/calibration.ts';
import { foreignness, thresholdFor } from '../evaluation/familiarity.ts';
import { trackMeans } from '../evaluation/trackMeans.ts';
import { vote } from '../evaluation/vote.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { ClipFeatures } from '../features/clipFeatures.ts';
import type { Recording } from '../features/recording.ts';
import { t } from '../i18n.ts';
import type { EmbeddedAnswers } from '../training/embedding.ts';
import { audioPool } from '../workers/audioPool.ts';
import { askModel } from './askModel.ts';
import { heardBy } from './heardBy.ts';

/** How far a recording lies from what a model knows; beyond the threshold it is called none of the genres. */
export interface Foreignness {
  distance: number;
  threshold: number;
  /** Whether nothing changes in it, as in no music. */
  steady: boolean;
}

export const isForeign = ({ distance, threshold, steady }: Foreignness): boolean =>
  steady || distance > threshold;

/** What a model says of a recording. */
export interface RecordingAnswer {
  /** Start of each clip in seconds. */
  starts: number[];
  /** clips × genres, row-major: as the network says them. */
  clipProbabilities: Float32Array;
  /** One per genre: the mean over the clips, calibrated where the model has a temperature. */
  probabilities: Float32Array;
  /** The genre that the clips decide on by the recipe's rule, an index into the genres. */
  predicted: number;
  /** Null where the model cannot tell. */
  foreign: Foreignness | null;
}

/**
 * Asks a model about a whole recording: consecutive clips, the training's own features, the recipe's vote.
 * @param onStage says in words what is being done
 * @throws Error in words for silence: features are relative to a recording's maximum, and would show its noise as music
 */
export async function answerRecording(
  recording: Recording,
  model: TrainedModel,
  onStage: (stage: string) => void = () => {},
): Promise<RecordingAnswer> {
  if (recording.kind === 'audio' && isSilence(recording.pcm))
    throw new Error(t('This is silence: nothing in it is louder than −60 dB of full scale.'));
  onStage(t('Computing features'));
  const features = await heardBy(model, recording);
  const clips = features.starts.length;
  onStage(t('Asking the network'));
  const { probabilities: clipProbabilities, embeddings } = await ask(model, features);
  const { genres, recipe, trust } = model;
  const { probabilities, predicted } = vote(
    clipProbabilities,
    new Int32Array(clips),
    genres.length,
    recipe.vote,
  );
  const familiarity = trust?.familiarity;
  const steady = familiarity && recording.kind === 'audio' ? await isSteady(recording.pcm) : false;
  return {
    starts: features.starts,
    clipProbabilities,
    probabilities: trust ? withTemperature(probabilities, genres.length, trust.temperature) : probabilities,
    predicted: predicted[0]!,
    foreign:
      familiarity && embeddings
        ? {
            distance: foreignness(trackMeans(embeddings, new Int32Array(clips)), familiarity),
            threshold: thresholdFor(clips, familiarity),
            steady,
          }
        : null,
  };
}

/** A longer recording is judged by so many seconds from its middle. */
const STEADY_SECONDS = 30;

function isSteady(pcm: Float32Array): Promise<boolean> {
  const { channels } = middleOf({ channels: [pcm], sampleRate: SAMPLE_RATE }, STEADY_SECONDS);
  return audioPool.run((worker) => worker.isSteady(transfer(channels[0]!, [channels[0]!.buffer])));
}

/** The embeddings come too where the model knows what to make of them. */
function ask(
  model: TrainedModel,
  { data }: ClipFeatures,
): Promise<Omit<EmbeddedAnswers, 'embeddings'> & Partial<EmbeddedAnswers>> {
  return askModel(model, async (worker) => {
    const clips = transfer(data, [data.buffer]);
    return model.trust?.familiarity
      ? worker.embed(clips)
      : { probabilities: (await worker.predict(clips)) as Float32Array };
  });
}
