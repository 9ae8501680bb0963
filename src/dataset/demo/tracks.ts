import type { Track } from '../track.ts';
import { DEMO_GENRES, type DemoSettings, demoSettingsSchema } from './settings.ts';
import { demoAudioKey, demoTrackName, demoTrackSpecs, parseDemoAudioKey } from './spec.ts';

/** The built-in music as tracks, genre by genre: nothing is rendered yet, and the same settings give the same ids. */
export function demoTracks(settings: DemoSettings): Track[] {
  return demoTrackSpecs(settings).map((spec) => {
    const audioKey = demoAudioKey(spec);
    return {
      id: audioKey,
      name: demoTrackName(spec),
      genre: spec.genre,
      duration: spec.seconds,
      audioKey,
      source: 'built-in',
    };
  });
}

/** The settings whose tracks these are: all of them and no other, under their own names and genres. Null for any others. */
export function demoSettingsOf(tracks: readonly Track[]): DemoSettings | null {
  const specs = tracks.map(({ audioKey }) => parseDemoAudioKey(audioKey));
  const first = specs[0];
  if (!first) return null;
  const { seconds, variation, noise, seed } = first;
  const settings = { tracksPerGenre: tracks.length / DEMO_GENRES.length, seconds, variation, noise, seed };
  // The first song of a second artist tells how many songs the first one has.
  const ofSecond = specs.flatMap((spec) => (spec?.artist === 1 ? spec.index : []));
  const alone = first.artist === undefined;
  const songsPerArtist = ofSecond.length > 0 ? Math.min(...ofSecond) : Math.max(2, settings.tracksPerGenre);
  const { data } = demoSettingsSchema.safeParse(alone ? settings : { ...settings, songsPerArtist });
  return data && isDemoMusic(tracks, data) ? data : null;
}

/** Whether these are the tracks of the settings, and no others, in whatever order. */
export function isDemoMusic(tracks: readonly Track[], settings: DemoSettings): boolean {
  const sorted = (list: readonly Track[]) =>
    list.map(({ audioKey, genre, name }) => [audioKey, genre, name].join('\n')).sort();
  const wanted = sorted(demoTracks(settings));
  return tracks.length === wanted.length && sorted(tracks).every((track, i) => track === wanted[i]);
}
