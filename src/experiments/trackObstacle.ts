import { kindsOf } from '../dataset/kinds.ts';
import type { Track, TrackKind } from '../dataset/track.ts';
import { requirePicture } from '../features/picture.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { spectrogramFeatures } from '../features/spectrogramFeatures.ts';
import { messageOf } from '../messageOf.ts';
import { LIBRARY } from './library.ts';

type Tracks = readonly Pick<Track, 'kind' | 'spectrogram'>[];

const PLURAL: Record<TrackKind, string> = {
  audio: 'songs',
  picture: 'pictures',
  spectrogram: 'spectrograms',
};
const MOST_NAMED = 3;

/** Why a recipe with these features cannot be trained on these tracks, in words for the user; null when it can. */
export function trackObstacle(tracks: Tracks, features: FeatureSettings): string | null {
  const obstacle = mixed(tracks) ?? misfit(tracks, features);
  return obstacle && `${obstacle}${kindsOf(tracks).length === 1 ? recipesThatFit(tracks) : ''}`;
}

function mixed(tracks: Tracks): string | null {
  const kinds = kindsOf(tracks).map((kind) => PLURAL[kind]);
  if (kinds.length > 1)
    return `The tracks are ${kinds.join(' and ')}: a network can be trained on one kind only. Choose one.`;
  const forms = new Set(
    tracks.map(
      (t) =>
        t.spectrogram &&
        `${t.spectrogram.bands} mel bands at ${t.spectrogram.framesPerSecond.toFixed(2)} frames/s`,
    ),
  );
  if (forms.size > 1)
    return `The spectrograms differ (${[...forms].join('; ')}): a network can be trained on one form only. Remove one of the two sets.`;
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

/** One of each report, and how many there are. */
function recipesThatFit(tracks: Tracks): string {
  const fitting = LIBRARY.filter(({ recipe }) => misfit(tracks, recipe.features) === null);
  if (fitting.length === 0) return '';
  const first = fitting.filter((entry, i) => fitting.findIndex((e) => e.report === entry.report) === i);
  const names = first.slice(0, MOST_NAMED).map(({ recipe }) => `“${recipe.name}”`);
  const more = fitting.length - names.length;
  return ` Recipes that work: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
