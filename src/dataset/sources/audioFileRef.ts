/** An audio file that can be read when its turn comes. */
export interface AudioFileRef {
  /** Relative, with `/`: `genres/blues/blues.00000.wav`. */
  path: string;
  /** File name without extension. */
  name: string;
  /** What its place or name says; null when they say nothing. */
  genre: string | null;
  /** Bytes. */
  size: number;
  /** Reads (and unpacks) the file. */
  blob(): Promise<Blob>;
}

/** A file that is left out, and why, in words for the user. */
export interface IgnoredFile {
  path: string;
  reason: string;
}

/** What a folder or archive holds. */
export interface FoundFiles {
  files: AudioFileRef[];
  ignored: IgnoredFile[];
}
