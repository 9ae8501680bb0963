import { DEMO_GENRES } from '../../dataset/demo/settings.ts';
import { DEMONSTRATION_MUSIC, TRAINING_TRACKS_PER_GENRE } from '../../experiments/demonstration.ts';
import { t } from '../../i18n.ts';

const GENRES = DEMO_GENRES.length;

/** What the figures of runs on the demonstration's music were measured on. @param share of the training tracks */
export function measuredOn(share = 1): string {
  const training = TRAINING_TRACKS_PER_GENRE * share * GENRES;
  const validation = (DEMONSTRATION_MUSIC.tracksPerGenre - TRAINING_TRACKS_PER_GENRE) * GENRES;
  return t(
    'Built-in music: {training} tracks to train on, {validation} other tracks to validate. Accuracy is that on clips of 2 s.',
    { training: String(Math.round(training)), validation: String(validation) },
  );
}
