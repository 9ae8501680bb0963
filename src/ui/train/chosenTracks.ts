import { kindsOf, trainableTracks } from '../../dataset/kinds.ts';
import { genresOf, type Track, type TrackKind } from '../../dataset/track.ts';

/** Which music is trained on, where there are both own songs and built-in music. */
export type MusicChoice = 'file' | 'built-in' | 'all';

/**
 * The kind of tracks that is trained on: the wanted one where there are such, else the first that has genres to tell
 * apart.
 */
export function chosenKind(tracks: readonly Track[], wanted: TrackKind | null): TrackKind {
  const kinds = kindsOf(tracks);
  if (wanted && kinds.includes(wanted)) return wanted;
  return kinds.find((kind) => genresOf(trainableTracks(tracks, kind)).length >= 2) ?? kinds.at(0) ?? 'audio';
}

/** Whether there are both own songs and built-in music among the sound. */
export function hasBothSources(tracks: readonly Track[]): boolean {
  return new Set(trainableTracks(tracks, 'audio').map((track) => track.source)).size > 1;
}

/** The tracks of the choice; all of a kind while they come from one source. */
export function chosenTracks(
  tracks: readonly Track[],
  choice: MusicChoice,
  wanted: TrackKind | null = null,
): readonly Track[] {
  const kind = chosenKind(tracks, wanted);
  const ofKind = trainableTracks(tracks, kind);
  const sources = kind === 'audio' && choice !== 'all' && hasBothSources(tracks);
  return sources ? ofKind.filter((track) => track.source === choice) : ofKind;
}
