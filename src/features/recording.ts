/** The pixels of a decoded image file, as `ImageData` holds them. */
export interface RgbaImage {
  width: number;
  height: number;
  /** height × width × 4, row 0 at the top. */
  data: Uint8ClampedArray;
}

/** A log-mel spectrogram that came ready-made, e.g. from a `.npy` file. */
export interface MelSpectrogram {
  /** Mel bands; row 0 is the lowest. */
  height: number;
  /** Frames. */
  width: number;
  framesPerSecond: number;
  /** height × width, row-major, 0..255 = −80..0 dB. */
  data: Uint8Array;
}

/** What is known of a track, and what features are computed from. */
export type Recording =
  | { kind: 'audio' /** Mono at SAMPLE_RATE. */; pcm: Float32Array }
  | { kind: 'picture'; image: RgbaImage }
  | { kind: 'spectrogram'; mel: MelSpectrogram };
