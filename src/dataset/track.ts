/** One source recording with one label: the unit of splitting. */
export interface Track {
  /** Unique in the library. */
  id: string;
  /** File name without extension, as the user knows it. */
  name: string;
  genre: string;
  /** Seconds; 0 of a picture, whose length nobody knows. */
  duration: number;
  /** Names the content: SHA-256 of the file's bytes, or the settings a built-in track is rendered from. */
  audioKey: string;
  source: 'file' | 'built-in';
  /**
   * What the track is: sound; an image file of a spectrogram; or a log-mel spectrogram read from a `.npy` file.
   * Absent means sound.
   */
  kind?: TrackKind;
  /** Only of a spectrogram: its mel bands and frames per second. */
  spectrogram?: SpectrogramForm;
  /** Something the user should know, e.g. that only the first minutes were taken. */
  note?: string;
}

export interface SpectrogramForm {
  bands: number;
  framesPerSecond: number;
  /** Its quietest point, in dB; absent of tracks that were kept before this was asked. */
  quietest?: number;
}

/** All kinds, in the order in which they are named. @see Track.kind */
export const TRACK_KINDS = ['audio', 'picture', 'spectrogram'] as const;
export type TrackKind = (typeof TRACK_KINDS)[number];

/** The genres of some tracks, sorted. */
export function genresOf(tracks: readonly Pick<Track, 'genre'>[]): string[] {
  return [...new Set(tracks.map((track) => track.genre))].sort();
}
