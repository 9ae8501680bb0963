import type { Track } from '../../dataset/track.ts';

/** Which music is trained on, where there are both own songs and built-in music. */
export type MusicChoice = 'file' | 'built-in' | 'all';

/** The tracks of the choice; all of them while there is only one kind. */
export function chosenTracks(tracks: readonly Track[], choice: MusicChoice): readonly Track[] {
  const mixed = new Set(tracks.map((t) => t.source)).size > 1;
  return mixed && choice !== 'all' ? tracks.filter((t) => t.source === choice) : tracks;
}
