import { readyMadeFormOf } from '../dataset/kinds.ts';
import type { Track } from '../dataset/track.ts';
import type { ReadyMadeForm } from '../features/asSpectrogram.ts';
import type { FeatureSettings } from '../features/settings.ts';
import type { TrainingSummary } from './trainedModel.ts';

/** What a model keeps of the form of the tracks that it was trained on. */
export function readyMadeSummary(
  tracks: readonly Track[],
): Pick<TrainingSummary, 'framesPerSecond' | 'readyMade'> {
  const form = readyMadeFormOf(tracks);
  if (!form) return { framesPerSecond: null };
  const { framesPerSecond, ...readyMade } = form;
  return { framesPerSecond, readyMade };
}

/**
 * The form that sound has to take for a model; null where it is taken as sound. Of a model of an earlier Melscope only
 * the frame rate is known.
 */
export function formForModel(
  { framesPerSecond, readyMade }: Pick<TrainingSummary, 'framesPerSecond' | 'readyMade'>,
  features: FeatureSettings,
): ReadyMadeForm | null {
  if (framesPerSecond === null || !('nMels' in features)) return null;
  const rest = readyMade ?? { bands: features.nMels, seconds: Number.POSITIVE_INFINITY, fromPictures: false };
  return { framesPerSecond, ...rest };
}
