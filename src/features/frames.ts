/** Number of frames of `samples` samples at `hop` samples a frame: librosa's with `center=True`. */
export function frameCount(samples: number, hop: number): number {
  return 1 + Math.floor(samples / hop);
}

/** Frames of `seconds` of a ready-made spectrogram. */
export function spectrogramFrames(seconds: number, framesPerSecond: number): number {
  return Math.max(1, Math.round(seconds * framesPerSecond));
}
