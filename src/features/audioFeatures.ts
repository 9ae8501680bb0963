import { bandCount } from './clipShape.ts';
import { quantize } from './decibels.ts';
import type { FeatureValues } from './featureValues.ts';
import { frameCount } from './frames.ts';
import { linearSpectrogram } from './linearSpectrogram.ts';
import { logMel } from './logMel.ts';
import { mfcc } from './mfcc.ts';
import type { FeatureSettings } from './settings.ts';
import { spectralCentroid } from './spectralCentroid.ts';

/** The features of a piece of sound. @param pcm mono at SAMPLE_RATE */
export function audioFeatures(pcm: Float32Array, features: FeatureSettings): FeatureValues {
  const data = compute(pcm, features);
  return { height: bandCount(features), width: frameCount(pcm.length, features.hop), data };
}

function compute(pcm: Float32Array, features: FeatureSettings): Uint8Array | Float32Array {
  switch (features.kind) {
    case 'log-mel':
      return quantize(logMel(pcm, features));
    case 'mfcc':
      return mfcc(pcm, features);
    case 'spectrogram':
      return quantize(linearSpectrogram(pcm, features));
    case 'spectral-centroid':
      return spectralCentroid(pcm, features);
  }
}
