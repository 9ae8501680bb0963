import { type ClipSettings, clipStarts, cutClip } from '../audio/clips.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { audioFeatures } from './audioFeatures.ts';
import { clipShape } from './clipShape.ts';
import { type FeatureValues, fixFrames } from './featureValues.ts';
import { spectrogramFrames } from './frames.ts';
import { imageToPicture, renderPicture, requirePicture } from './picture.ts';
import type { MelSpectrogram, Recording, RgbaImage } from './recording.ts';
import type { FeatureSettings } from './settings.ts';
import { cutSpectrogram, spectrogramFeatures } from './spectrogramFeatures.ts';

/** The features of all clips of one track. */
export interface ClipFeatures {
  /** Start of each clip in seconds. */
  starts: number[];
  /** Height, width and channels of one clip. */
  shape: [number, number, number];
  /**
   * clips × shape, row-major. Bytes (pixels, or −80..0 dB as 0..255) or, for MFCCs and Hz that are not rendered,
   * floats as they are. Row 0 is the lowest band; of a picture, the top.
   */
  data: Uint8Array | Float32Array;
}

/**
 * Cuts a track into clips and computes the features of each. A picture is one clip of its own.
 * @param seed fixes random windows; consecutive clips ignore it
 * @throws Error in words if these features cannot be had from this kind of track
 */
export function clipFeatures(
  recording: Recording,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): ClipFeatures {
  switch (recording.kind) {
    case 'audio':
      return ofAudio(recording.pcm, clips, features, seed);
    case 'picture':
      return ofPicture(recording.image, clips, features);
    case 'spectrogram':
      return ofSpectrogram(recording.mel, clips, features, seed);
  }
}

function ofAudio(
  pcm: Float32Array,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): ClipFeatures {
  const starts = clipStarts(pcm.length / SAMPLE_RATE, clips, seed);
  const shape = clipShape(clips.seconds, features);
  const parts = starts.map((start) => {
    const values = audioFeatures(cutClip(pcm, start, clips.seconds), features);
    return finished(values, features, features.fixedFrames ?? values.width);
  });
  return { starts, shape, data: joined(parts) };
}

function ofPicture(image: RgbaImage, clips: ClipSettings, features: FeatureSettings): ClipFeatures {
  const shape = clipShape(clips.seconds, features);
  return { starts: [0], shape, data: imageToPicture(image, requirePicture(features)) };
}

function ofSpectrogram(
  mel: MelSpectrogram,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): ClipFeatures {
  const { framesPerSecond } = mel;
  const starts = clipStarts(mel.width / framesPerSecond, clips, seed);
  const shape = clipShape(clips.seconds, features, framesPerSecond);
  const frames = spectrogramFrames(clips.seconds, framesPerSecond);
  const parts = starts.map((start) => {
    const values = spectrogramFeatures(cutSpectrogram(mel, start, clips.seconds), features);
    return finished(fixFrames(values, frames), features, features.fixedFrames ?? frames);
  });
  return { starts, shape, data: joined(parts) };
}

/** Frames fixed, and rendered if wanted. */
function finished(values: FeatureValues, { picture }: FeatureSettings, frames: number) {
  const fixed = fixFrames(values, frames);
  return picture ? renderPicture(fixed, picture) : fixed.data;
}

/** Clips one after the other; they are of one size and kind. */
function joined(parts: readonly (Uint8Array | Float32Array)[]): Uint8Array | Float32Array {
  const [first] = parts;
  if (parts.length === 1) return first!;
  const length = first!.length * parts.length;
  const data = first instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
  parts.forEach((part, i) => {
    data.set(part, i * part.length);
  });
  return data;
}

/** Names everything the features of a track depend on besides the track itself: one part of the cache's key. */
export function featuresKey(clips: ClipSettings, features: FeatureSettings, seed: number): string {
  const { picture, ...numbers } = features;
  const settings = Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
  const rendering = picture && [picture.mode, picture.size];
  const windows = clips.windows === 'consecutive' ? [] : [clips.windows, seed];
  return JSON.stringify([settings, rendering, clips.seconds, ...windows]);
}
