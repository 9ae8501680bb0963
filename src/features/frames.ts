/** Number of frames of `samples` samples at `hop` samples a frame: librosa's with `center=True`. */
export function frameCount(samples: number, hop: number): number {
  return 1 + Math.floor(samples / hop);
}
