import { TOP_DB } from './decibels.ts';

/** What is computed of one clip, before it is rendered. */
export interface FeatureValues {
  /** Rows: mel bands, coefficients or bins, the lowest first. */
  height: number;
  /** Frames. */
  width: number;
  /** height × width, row-major. Bytes 0..255 are −80..0 dB; floats are MFCCs or Hz. */
  data: Uint8Array | Float32Array;
}

/**
 * Cut at the end, or padded with the features' floor: −80 dB (byte 0), or 0 for MFCCs and Hz as
 * `librosa.util.fix_length` does.
 */
export function fixFrames(values: FeatureValues, frames: number): FeatureValues {
  const { height, width, data } = values;
  if (width === frames) return values;
  const fixed =
    data instanceof Uint8Array ? new Uint8Array(height * frames) : new Float32Array(height * frames);
  const kept = Math.min(width, frames);
  for (let row = 0; row < height; row++) {
    fixed.set(data.subarray(row * width, row * width + kept), row * frames);
  }
  return { height, width: frames, data: fixed };
}

/**
 * Values as bytes: decibels as they are; MFCCs and Hz scaled so that the clip's least is 0 and its greatest 255.
 * @returns the bytes, and the values that bytes 0 and 255 stand for
 */
export function toBytes({ data }: FeatureValues): { bytes: Uint8Array; range: [number, number] } {
  if (data instanceof Uint8Array) return { bytes: data, range: [-TOP_DB, 0] };
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of data) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const scale = greatest > least ? 255 / (greatest - least) : 0;
  const bytes = Uint8Array.from(data, (value) => Math.round((value - least) * scale));
  return { bytes, range: [least, greatest] };
}
