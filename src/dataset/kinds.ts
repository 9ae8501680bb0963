import { type ClipSettings, clipStarts } from '../audio/clips.ts';
import type { ReadyMadeForm } from '../features/asSpectrogram.ts';
import { TOP_DB } from '../features/decibels.ts';
import { seedFrom } from '../random.ts';
import { TRACK_KINDS, type Track, type TrackKind } from './track.ts';

/** What a track is: sound unless it says otherwise. */
export const kindOf = (track: Pick<Track, 'kind'>): TrackKind => track.kind ?? 'audio';

/** How many of the tracks are of each kind. */
export function kindCounts(tracks: readonly Pick<Track, 'kind'>[]): Record<TrackKind, number> {
  const counts = { audio: 0, picture: 0, spectrogram: 0 };
  for (const track of tracks) counts[kindOf(track)]++;
  return counts;
}

/** The kinds that occur, in the order of {@link TRACK_KINDS}. */
export function kindsOf(tracks: readonly Pick<Track, 'kind'>[]): TrackKind[] {
  const counts = kindCounts(tracks);
  return TRACK_KINDS.filter((kind) => counts[kind] > 0);
}

/** The tracks of one kind: only those can be trained on together. */
export function trainableTracks(tracks: readonly Track[], kind: TrackKind): readonly Track[] {
  return tracks.every((track) => kindOf(track) === kind)
    ? tracks
    : tracks.filter((track) => kindOf(track) === kind);
}

/** Start of each clip of a track in seconds; a picture is one clip. @param seed of the recipe */
export function trackClipStarts(
  track: Pick<Track, 'kind' | 'duration' | 'audioKey'>,
  clips: ClipSettings,
  seed: number,
): number[] {
  return kindOf(track) === 'picture'
    ? [0]
    : clipStarts(track.duration, clips, seedFrom(seed, track.audioKey));
}

/** A track of a small range whose quietest point lies higher was not drawn, with colours spread over that range. */
const NEAR_FLOOR_DB = 10 - TOP_DB;

/**
 * How ready-made spectrograms were made, as far as they tell; undefined for tracks of other kinds. A track's own
 * quietest point may lie between its frames: few of them tell little, but then it hardly matters.
 */
export function readyMadeFormOf(
  tracks: readonly Pick<Track, 'spectrogram' | 'duration'>[],
): ReadyMadeForm | undefined {
  const [first] = tracks;
  if (!first?.spectrogram) return undefined;
  const { bands, framesPerSecond } = first.spectrogram;
  const fromPictures = tracks.every(({ spectrogram }) => (spectrogram?.quietest ?? 0) <= NEAR_FLOOR_DB);
  return { framesPerSecond, bands, seconds: first.duration, fromPictures };
}

/** Frames per second of ready-made spectrograms; undefined for tracks of other kinds. */
export function framesPerSecondOf(tracks: readonly Pick<Track, 'spectrogram'>[]): number | undefined {
  return tracks[0]?.spectrogram?.framesPerSecond;
}
