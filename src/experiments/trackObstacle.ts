import { kindsOf } from '../dataset/kinds.ts';
import type { Track, TrackKind } from '../dataset/track.ts';
import { requirePicture } from '../features/picture.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { spectrogramFeatures } from '../features/spectrogramFeatures.ts';
import { t } from '../i18n.ts';
import { listInWords } from '../listInWords.ts';
import { messageOf } from '../messageOf.ts';
import { LIBRARY } from './library.ts';

type Tracks = readonly Pick<Track, 'kind' | 'spectrogram'>[];

const PLURAL: Record<TrackKind, string> = {
  audio: t('songs'),
  picture: t('pictures'),
  spectrogram: t('spectrograms'),
};
const MOST_NAMED = 3;

/** Why a recipe with these features cannot be trained on these tracks, in words for the user; null when it can. */
export function trackObstacle(tracks: Tracks, features: FeatureSettings): string | null {
  const obstacle = mixed(tracks) ?? misfit(tracks, features);
  const others = obstacle && kindsOf(tracks).length === 1 ? recipesThatFit(tracks) : null;
  return others ? `${obstacle} ${others}` : obstacle;
}

function mixed(tracks: Tracks): string | null {
  const kinds = kindsOf(tracks).map((kind) => PLURAL[kind]);
  if (kinds.length > 1)
    return t('The tracks are {kinds}: a network can be trained on one kind only. Choose one.', {
      kinds: listInWords(kinds),
    });
  const forms = new Set(
    tracks.map(
      ({ spectrogram }) =>
        spectrogram &&
        t('{bands} mel bands at {rate} frames/s', {
          bands: spectrogram.bands,
          rate: spectrogram.framesPerSecond.toFixed(2),
        }),
    ),
  );
  if (forms.size > 1)
    return t(
      'The spectrograms differ ({forms}): a network can be trained on one form only. Remove one of the two sets.',
      { forms: [...forms].join('; ') },
    );
  return null;
}

/** Asks the features themselves, of as little as there can be. */
function misfit(tracks: Tracks, features: FeatureSettings): string | null {
  const [kind] = kindsOf(tracks);
  const form = tracks[0]?.spectrogram;
  try {
    if (kind === 'picture') requirePicture(features);
    if (form)
      spectrogramFeatures({ ...EMPTY, height: form.bands, data: new Uint8Array(form.bands) }, features);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

const EMPTY = { width: 1, framesPerSecond: 1 };

/** One of each report, and how many there are; null without any. */
function recipesThatFit(tracks: Tracks): string | null {
  const fitting = LIBRARY.filter(({ recipe }) => misfit(tracks, recipe.features) === null);
  if (fitting.length === 0) return null;
  const first = fitting.filter((entry, i) => fitting.findIndex((e) => e.report === entry.report) === i);
  const names = first.slice(0, MOST_NAMED).map(({ recipe }) => `“${recipe.name}”`);
  return t('Recipes that work: {names}{more, plural, =0 {} other { and # more}}.', {
    names: names.join(', '),
    more: fitting.length - names.length,
  });
}
