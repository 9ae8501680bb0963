/** A file of a folder or archive, before anything is known about it. */
export interface RawFile {
  /** Relative, with `/`: `genres/blues/blues.00000.wav`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Reads (and unpacks) the file. */
  blob(): Promise<Blob>;
}

/** A song or a picture of a spectrogram that can be read when its turn comes. */
export interface MediaFileRef extends RawFile {
  kind: 'audio' | 'picture';
  /** File name without extension. */
  name: string;
  /** What its place or name says; null when they say nothing. */
  genre: string | null;
}

/** A `.npy` array of spectrograms with the list of its tracks. */
export interface SpectrogramFileRef extends RawFile {
  /** The `tracks.json` beside it; null where there is none. */
  tracks: RawFile | null;
}

/** A file that is left out, and why, in words for the user. */
export interface IgnoredFile {
  path: string;
  reason: string;
}

/** What a folder or archive holds. */
export interface FoundFiles {
  files: MediaFileRef[];
  spectrograms: SpectrogramFileRef[];
  ignored: IgnoredFile[];
}
