/** Sample rate in Hz of all audio inside Melscope, after import. GTZAN's own rate. */
export const SAMPLE_RATE = 22_050;

/** Decoded audio as a file holds it: one array per channel, samples nominally in −1..1. */
export interface DecodedAudio {
  channels: Float32Array[];
  /** Hz. */
  sampleRate: number;
}
