/** One source recording with one label: the unit of splitting. */
export interface Track {
  /** Unique in the library. */
  id: string;
  /** File name without extension, as the user knows it. */
  name: string;
  genre: string;
  /** Seconds. */
  duration: number;
  /** Names the audio content: SHA-256 of the file's bytes, or the settings a built-in track is rendered from. */
  audioKey: string;
  source: 'file' | 'built-in';
  /** Something the user should know, e.g. that only the first minutes were taken. */
  note?: string;
}

/** The genres of some tracks, sorted. */
export function genresOf(tracks: readonly Pick<Track, 'genre'>[]): string[] {
  return [...new Set(tracks.map((track) => track.genre))].sort();
}
