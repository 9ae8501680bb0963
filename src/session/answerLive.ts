import type { TrainedModel } from '../experiments/trainedModel.ts';
import { t } from '../i18n.ts';
import { answerRecording, isForeign } from './answerRecording.ts';
import type { LiveAnswer } from './liveListening.ts';

/**
 * What a model says of a few seconds, as it would of a file of them.
 * @param pcm mono at SAMPLE_RATE, not silent
 */
export async function answerLive(pcm: Float32Array, model: TrainedModel): Promise<LiveAnswer> {
  const { probabilities, foreign } = await answerRecording({ kind: 'audio', pcm }, model);
  return {
    labels: model.genres,
    probabilities,
    ...(foreign &&
      isForeign(foreign) && {
        note: t('This is far from everything that the model knows: it may be none of these.'),
      }),
  };
}
