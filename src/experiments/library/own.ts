import { t } from '../../i18n.ts';
import type { LibraryRecipe } from './entry.ts';
import { adam, byTrack, COMMON, logMel, reduceLROnPlateau } from './settings.ts';

/** Hop of GTZAN’s ready-made spectrograms: 387 frames in 30 s. */
const GTZAN_MEL_HOP = 1709;

/** A small network on a coarse picture, so that a first visitor without a GPU sees it learn within a minute. */
export const firstTry: LibraryRecipe = {
  report: null,
  row: null,
  reported: null,
  recipe: {
    ...COMMON,
    id: 'quick',
    name: t('First try'),
    note: t(
      'A small network on a coarse picture (64 mel bands, 46 ms a frame): learns the built-in music within a minute, without a GPU. The learning rate is halved whenever the validation loss does not improve.',
    ),
    features: logMel(64, { hop: 1024 }),
    clips: { seconds: 2, windows: 'consecutive' },
    split: byTrack(0.25, 0),
    architecture: { id: 'small', params: { dropout: 0.2 } },
    optimizer: adam(3e-3),
    batchSize: 16,
    epochs: 12,
    callbacks: [reduceLROnPlateau(0.5, 1, { minDelta: 0, mode: 'min' })],
  },
};

/** The model that the app ships: `npm run train:shipped` trains it on GTZAN. */
export const shipped: LibraryRecipe = {
  report: null,
  row: null,
  reported: null,
  recipe: {
    ...COMMON,
    id: 'shipped',
    name: 'Melscope',
    note: t(
      'The recipe of the model that comes with Melscope: two convolutions, then statistics over time of every frequency, on windows of 5 s at 78 ms a frame. Strong weight decay, dropout and SpecAugment, a moving average of the weights: it has few tracks to learn from.',
    ),
    features: logMel(64, { hop: GTZAN_MEL_HOP }),
    clips: { seconds: 5, windows: 12 },
    split: byTrack(0.1, 0.1),
    architecture: { id: 'statistics', params: { blocks: [16, 32], units: 0, dropout: 0.5 } },
    standardize: true,
    augmentation: {
      layers: [
        { className: 'TimeMasking', share: 0.15, masks: 1, value: 'mean' },
        { className: 'FrequencyMasking', share: 0.15, masks: 1, value: 'mean' },
      ],
      copies: 'each-epoch',
    },
    optimizer: { name: 'adamw', learningRate: 1e-3, weightDecay: 2 },
    ema: 0.995,
    batchSize: 32,
    epochs: 8,
    callbacks: [{ className: 'LearningRateScheduler', schedule: 'cosine', alpha: 0, warmupSteps: 1 }],
  },
};
