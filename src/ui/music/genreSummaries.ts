import type { Track } from '../../dataset/track.ts';

export interface GenreSummary {
  genre: string;
  tracks: number;
  /** Total length. */
  seconds: number;
}

/** The genres of the library in the order of their tracks. */
export function genreSummaries(tracks: readonly Track[]): GenreSummary[] {
  const byGenre = new Map<string, GenreSummary>();
  for (const { genre, duration } of tracks) {
    const summary = byGenre.get(genre) ?? { genre, tracks: 0, seconds: 0 };
    summary.tracks++;
    summary.seconds += duration;
    byGenre.set(genre, summary);
  }
  return [...byGenre.values()];
}
