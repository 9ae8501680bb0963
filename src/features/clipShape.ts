import { SAMPLE_RATE } from '../audio/pcm.ts';
import { frameCount, spectrogramFrames } from './frames.ts';
import type { FeatureSettings } from './settings.ts';

/** Rows of the features before any rendering: mel bands, coefficients, frequency bins, or 1. */
export function bandCount(features: FeatureSettings): number {
  switch (features.kind) {
    case 'log-mel':
      return features.nMels;
    case 'mfcc':
      return features.nMfcc;
    case 'spectrogram':
      return features.nFft / 2 + 1;
    case 'spectral-centroid':
      return 1;
  }
}

/**
 * Height, width and channels of one clip as the network sees it, without computing it.
 * @param seconds length of a clip; of no importance where the frames are fixed or a picture is rendered
 * @param framesPerSecond of a ready-made spectrogram; left out for audio, whose frames follow from the hop
 */
export function clipShape(
  seconds: number,
  features: FeatureSettings,
  framesPerSecond?: number,
): [number, number, number] {
  const { picture, fixedFrames } = features;
  if (picture) return [picture.size, picture.size, picture.mode === 'colour' ? 3 : 1];
  const frames = framesPerSecond
    ? spectrogramFrames(seconds, framesPerSecond)
    : frameCount(Math.round(seconds * SAMPLE_RATE), features.hop);
  return [bandCount(features), fixedFrames ?? frames, 1];
}
