import { t } from '../../i18n.ts';

/** Every term that is explained, by what its place in the glossary's address is called. */
export const TERM_NAMES = {
  // From sound to picture
  waveform: t('Waveform'),
  window: t('Window (n_fft)'),
  hop: t('Hop'),
  frame: t('Frame'),
  features: t('Features'),
  decibel: t('Decibel (dB)'),
  spectrogram: t('Spectrogram'),
  mel: t('Mel scale'),
  'mel-band': t('Mel band'),
  'frequency-range': t('Lowest and highest frequency'),
  'log-mel': t('Log-mel spectrogram'),
  mfcc: t('MFCC'),
  'spectral-centroid': t('Spectral centroid'),
  'picture-input': t('Picture as input'),
  standardize: t('Standardize'),
  clip: t('Clip'),
};

export type TermName = keyof typeof TERM_NAMES;
