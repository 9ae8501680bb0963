import { formForModel } from '../experiments/readyMade.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { ClipFeatures } from '../features/clipFeatures.ts';
import type { Recording } from '../features/recording.ts';
import { audioPool } from '../workers/audioPool.ts';

/** A recording as a model takes it: consecutive clips, in the features that it was trained on. */
export async function heardBy(
  { recipe, training }: Pick<TrainedModel, 'recipe' | 'training'>,
  recording: Recording,
  priority: 'urgent' | 'bulk' = 'urgent',
): Promise<ClipFeatures> {
  const { features } = recipe;
  const form = formForModel(training, features);
  const clips = { ...recipe.clips, windows: 'consecutive' as const };
  return audioPool.run(async (worker) => {
    // Sound takes the form of the ready-made spectrograms that a model may have been trained on.
    const seen: Recording =
      recording.kind === 'audio' && form && 'nMels' in features
        ? { kind: 'spectrogram', mel: await worker.asSpectrogram(recording.pcm, features, form) }
        : recording;
    return worker.featuresOf(seen, clips, features);
  }, priority);
}
