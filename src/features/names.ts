import { t } from '../i18n.ts';
import type { FeatureSettings } from './settings.ts';

/** What features are called. */
export const FEATURE_NAMES: Record<FeatureSettings['kind'], string> = {
  'log-mel': t('Mel spectrogram'),
  mfcc: 'MFCC',
  spectrogram: t('Linear spectrogram'),
  'spectral-centroid': t('Spectral centroid'),
};
