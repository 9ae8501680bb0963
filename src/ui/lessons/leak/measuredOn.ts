import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { CLIPS_PER_TRACK, FRESH_TRACKS, LEAK_MUSIC } from '../../../experiments/lessons/leak.ts';
import { t } from '../../../i18n.ts';

const tracks = LEAK_MUSIC.tracksPerGenre * DEMO_GENRES.length;

/** What the two runs' validation figures were measured on. */
export const leakMeasuredOn = () =>
  t(
    'Built-in music: {tracks} tracks of {clips} clips of 2 s. A third of the clips, or of the tracks, validate.',
    { tracks: String(tracks), clips: String(CLIPS_PER_TRACK) },
  );

/** The same, and what the fresh tracks are. */
export const freshMeasuredOn = () =>
  t(
    '{measured} Fresh: {fresh} other built-in tracks, no part of either run. Accuracy on clips, of each run’s best epoch: it was chosen by its validation, which flatters a little, too.',
    { measured: leakMeasuredOn(), fresh: String(FRESH_TRACKS) },
  );
