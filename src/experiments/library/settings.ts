import { SAMPLE_RATE } from '../../audio/pcm.ts';
import type { SplitSettings } from '../../dataset/split.ts';
import type {
  FeatureSettings,
  LogMelSettings,
  MfccSettings,
  PictureSettings,
} from '../../features/settings.ts';
import { NO_AUGMENTATION } from '../../training/augmentation/settings.ts';
import {
  type EarlyStoppingSettings,
  earlyStoppingSchema,
  type ReduceLROnPlateauSettings,
  reduceLROnPlateauSchema,
} from '../../training/callbacks.ts';
import type { OptimizerSettings } from '../../training/optimizerSettings.ts';
import type { Recipe } from '../recipe.ts';

/** What most recipes have in common. */
export const COMMON = {
  version: 1,
  standardize: false,
  trainingShare: 1,
  labelNoise: 0,
  inputNoise: 0,
  transfer: null,
  augmentation: NO_AUGMENTATION,
  labelSmoothing: 0,
  ema: null,
  callbacks: [],
  monitor: 'valLoss',
  vote: 'mean',
  seed: 1,
} as const satisfies Partial<Recipe>;

/** librosa's usual frames. */
const FRAMES = { nFft: 2048, hop: 512, fixedFrames: null, picture: null } as const;
const ALL_FREQUENCIES = { fMin: 0, fMax: SAMPLE_RATE / 2 };

export const logMel = (nMels: number, change: Partial<LogMelSettings> = {}): LogMelSettings => ({
  kind: 'log-mel',
  ...FRAMES,
  ...ALL_FREQUENCIES,
  nMels,
  ...change,
});

/** librosa's MFCC: of 128 mel bands. */
export const mfcc = (nMfcc: number, change: Partial<MfccSettings> = {}): MfccSettings => ({
  kind: 'mfcc',
  ...FRAMES,
  ...ALL_FREQUENCIES,
  nMels: 128,
  nMfcc,
  ...change,
});

export const spectrogram = (picture: PictureSettings): FeatureSettings => ({
  kind: 'spectrogram',
  ...FRAMES,
  picture,
});

export const spectralCentroid: FeatureSettings = { kind: 'spectral-centroid', ...FRAMES };

export const grey = (size: PictureSettings['size']): PictureSettings => ({ mode: 'grey', size });
export const colour = (size: PictureSettings['size']): PictureSettings => ({ mode: 'colour', size });

export const byTrack = (validation: number, test: number): SplitSettings => ({
  unit: 'track',
  scheme: 'random',
  validation,
  test,
  seed: 1,
});

/** The first fold of a cross-validation by track, without a test part. */
export const firstFold = (count: number): SplitSettings => ({
  ...byTrack(1 / count, 0),
  folds: { count, index: 0 },
});

export const adam = (learningRate: number): OptimizerSettings => ({ name: 'adam', learningRate });

export const earlyStopping = (
  patience: number,
  monitor: EarlyStoppingSettings['monitor'] = 'valLoss',
): EarlyStoppingSettings =>
  earlyStoppingSchema.parse({ className: 'EarlyStopping', monitor, patience, restoreBestWeights: true });

export const reduceLROnPlateau = (
  factor: number,
  patience: number,
  change: Partial<ReduceLROnPlateauSettings> = {},
): ReduceLROnPlateauSettings =>
  reduceLROnPlateauSchema.parse({ className: 'ReduceLROnPlateau', factor, patience, ...change });
