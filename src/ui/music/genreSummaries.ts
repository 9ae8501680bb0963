import { kindOf } from '../../dataset/kinds.ts';
import type { Track, TrackKind } from '../../dataset/track.ts';

export interface GenreSummary {
  genre: string;
  tracks: Record<TrackKind, number>;
  /** Total length of the sound. */
  seconds: number;
}

/** The genres of the library in the order of their tracks. */
export function genreSummaries(tracks: readonly Track[]): GenreSummary[] {
  const byGenre = new Map<string, GenreSummary>();
  for (const track of tracks) {
    const { genre, duration } = track;
    const summary = byGenre.get(genre) ?? {
      genre,
      tracks: { audio: 0, picture: 0, spectrogram: 0 },
      seconds: 0,
    };
    const kind = kindOf(track);
    summary.tracks[kind]++;
    if (kind === 'audio') summary.seconds += duration;
    byGenre.set(genre, summary);
  }
  return [...byGenre.values()];
}
