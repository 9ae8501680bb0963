import type { FeatureSettings } from './settings.ts';

/** What features are called. */
export const FEATURE_NAMES: Record<FeatureSettings['kind'], string> = {
  'log-mel': 'Mel spectrogram',
  mfcc: 'MFCC',
  spectrogram: 'Linear spectrogram',
  'spectral-centroid': 'Spectral centroid',
};
