import { type ClipSettings, clipStarts, cutClip } from '../audio/clips.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { logMel, logMelShape, quantize } from './logMel.ts';
import type { FeatureSettings } from './settings.ts';

/** The pictures of all clips of one track. */
export interface ClipFeatures {
  /** Start of each clip in seconds. */
  starts: number[];
  /** Height, width and channels of one clip. */
  shape: [number, number, number];
  /** clips × shape, row-major; see {@link quantize}. */
  data: Uint8Array;
}

/**
 * Cuts a track into clips and computes the picture of each.
 * @param seed fixes random windows; consecutive clips ignore it
 */
export function clipFeatures(
  pcm: Float32Array,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): ClipFeatures {
  const starts = clipStarts(pcm.length / SAMPLE_RATE, clips, seed);
  const shape = logMelShape(Math.round(clips.seconds * SAMPLE_RATE), features);
  const size = shape[0] * shape[1];
  const data = new Uint8Array(starts.length * size);
  starts.forEach((start, i) => {
    data.set(quantize(logMel(cutClip(pcm, start, clips.seconds), features)), i * size);
  });
  return { starts, shape, data };
}

/** Names everything the features of a track depend on besides its audio: one part of the cache's key. */
export function featuresKey(clips: ClipSettings, features: FeatureSettings, seed: number): string {
  const windows = clips.windows === 'consecutive' ? 'consecutive' : `${clips.windows}@${seed}`;
  return [
    features.kind,
    features.nFft,
    features.hop,
    features.nMels,
    features.fMin,
    features.fMax,
    clips.seconds,
    windows,
  ].join('/');
}
