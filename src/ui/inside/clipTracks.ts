import { kindOf } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import type { ClipData } from '../../training/resident.ts';
import { playerKeyOf } from '../predict/playerKeyOf.ts';
import type { InsideOpen } from './useInside.ts';

/** A track whose clips the network can be shown. */
export interface ClipTrack {
  id: string;
  name: string;
  /** Null of a song that was dropped: nobody has said. */
  genre: string | null;
  /** By which the player knows its sound; null where there is none. */
  playerKey: string | null;
  /** The sound, where the library does not hold it. */
  pcm?: Float32Array;
  /** Where its clips are rows of the dataset, those; else they have to be computed. */
  rows: { row: number; start: number }[] | null;
}

/** A clip as a row of the dataset or as it is. */
export interface SeenClip {
  clip: number | ClipData;
  /** Seconds from the start of the track. */
  start: number;
}

/**
 * The tracks of the run's dataset; of a model without one, the song that was asked about last and the library.
 */
export function clipTracks(
  { dataset }: Pick<InsideOpen, 'dataset'>,
  library: readonly Track[],
  asked: FilePrediction | null,
): ClipTrack[] {
  if (!dataset) {
    const song = asked?.input.kind === 'audio' ? { name: asked.name, pcm: asked.input.pcm } : null;
    return [
      ...(song ? [{ ...song, id: 'asked', genre: null, playerKey: playerKeyOf(song.pcm), rows: null }] : []),
      ...library
        .filter((track) => kindOf(track) === 'audio')
        .map((track) => ({ ...known(track), rows: null })),
    ];
  }
  const rows = dataset.tracks.map((): { row: number; start: number }[] => []);
  for (const [row, { track, start }] of dataset.clips.entries()) rows[track]!.push({ row, start });
  for (const ofTrack of rows) ofTrack.sort((a, b) => a.start - b.start);
  return dataset.tracks.map((track, index) => ({ ...known(track), rows: rows[index]! }));
}

const known = (track: Track) => ({
  id: track.id,
  name: track.name,
  genre: track.genre,
  playerKey: kindOf(track) === 'audio' ? track.audioKey : null,
});

/** Which clip sounds at a moment of its track: of those that overlap the last to begin. */
export function clipAt(clips: readonly SeenClip[], seconds: number): number {
  const next = clips.findIndex(({ start }) => start > seconds);
  return next === -1 ? clips.length - 1 : Math.max(0, next - 1);
}
