import { t } from '../i18n.ts';
import type { TrainedModel } from './trainedModel.ts';

/** What somebody may drop to have its genre predicted. */
export type DroppedKind = 'audio' | 'picture';

/** Whether a model can answer, or why not; the words are for the user. */
export type Predictable = { refusal: string } | { refusal: null; note?: string };

/**
 * A model answers what looks to it like what it was trained on: features that Melscope computes of sound, or
 * pictures where it was trained on pictures of the same making.
 */
export function predictableFrom(
  dropped: DroppedKind,
  { recipe, training }: Pick<TrainedModel, 'recipe' | 'training'>,
): Predictable {
  const { trainedOn } = training;
  if (dropped === 'picture') {
    if (!recipe.features.picture)
      return {
        refusal: t(
          'This model takes sound, not pictures. Drop a song, or use a model that was trained on pictures.',
        ),
      };
    if (trainedOn === 'picture') return { refusal: null };
    return {
      refusal: null,
      note: t(
        'The model was trained on pictures that Melscope drew itself. A picture with other colours, axes or frequencies, or of another length, will mislead it.',
      ),
    };
  }
  if (trainedOn === 'picture')
    return {
      refusal: t(
        'This model was trained on imported pictures, and Melscope does not know how those were made from sound. Drop a spectrogram picture of the same kind.',
      ),
    };
  if (trainedOn === 'spectrogram')
    return {
      refusal: null,
      note: t(
        'The model was trained on the spectrograms of a .npy file. This one was computed by Melscope with the recipe’s settings, which may not be those of the file: the answer may be worse than the measured accuracy.',
      ),
    };
  return { refusal: null };
}
