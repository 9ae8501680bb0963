import { z } from 'zod';
import type { DemoSettings } from '../dataset/demo/settings.ts';
import { t } from '../i18n.ts';
import type { LayerSpec } from '../models/layers.ts';
import type { Augmentation, AugmentationSettings } from '../training/augmentation/settings.ts';
import { adam, byTrack, COMMON, earlyStopping, logMel } from './library/settings.ts';
import { type Recipe, recipeSchema } from './recipe.ts';

/** Filters of the first block of convolution that the demonstration offers; every further block has twice as many. */
export const WIDTHS = [4, 8, 16, 32] as const;

/** What a teacher turns in front of the class. */
export const demonstrationSettingsSchema = z.strictObject({
  /** Share of the training tracks that the network is shown. */
  trainingShare: z.number().min(0.1).max(1),
  /** Standard deviation of the noise added to the inputs, which lie in 0..1. */
  inputNoise: z.number().min(0).max(0.5),
  /** Share of the training tracks under a wrong genre. */
  labelNoise: z.number().min(0).max(1),
  dropout: z.number().min(0).max(0.8),
  /** Strength, see {@link augmentationOf}. */
  augmentation: z.number().min(0).max(1),
  /** Blocks of convolution and max-pooling. */
  depth: z.int().min(1).max(4),
  width: z.union(WIDTHS.map((n) => z.literal(n))),
  learningRate: z.number().positive().max(10),
  /** Ends when the validation loss has not improved for some epochs, and takes the best weights back. */
  earlyStopping: z.boolean(),
});
export type DemonstrationSettings = z.infer<typeof demonstrationSettingsSchema>;

/** Few tracks and nothing against it: the network overfits. */
export const DEFAULT_DEMONSTRATION: DemonstrationSettings = {
  trainingShare: 0.2,
  inputNoise: 0,
  labelNoise: 0,
  dropout: 0,
  augmentation: 0,
  depth: 2,
  width: 16,
  learningRate: 1e-3,
  earlyStopping: false,
};

/** All remedies at once: more data, dropout, augmentation, a smaller network, early stopping. */
export const REMEDIED_DEMONSTRATION: DemonstrationSettings = {
  ...DEFAULT_DEMONSTRATION,
  trainingShare: 1,
  dropout: 0.4,
  augmentation: 0.4,
  width: 8,
  learningRate: 2e-3,
  earlyStopping: true,
};

/**
 * The music of the demonstration: ten training tracks a genre and six for validation, each three clips of 2 s; varied so
 * that two tracks a genre are learned by heart and ten tell something. All of it is rendered before the first run, so
 * that another share of the training tracks acts at once.
 *
 * Measured on wasm: {@link DEFAULT_DEMONSTRATION} is at 100 % against 56 % after 20 epochs of 0.2 s, a gap of 43 points;
 * all training tracks bring it to 30 points (12 epochs of 0.6 s), with dropout 0.5 to 22, {@link REMEDIED_DEMONSTRATION}
 * to 17 (early stopping after 17 epochs, 5.5 s). In the browser on 2 busy cores, 14 to 24 s go by from Start, with all
 * music rendered, to a gap of 25 points.
 */
export const DEMONSTRATION_MUSIC: DemoSettings = {
  tracksPerGenre: 16,
  seconds: 6,
  variation: 0.5,
  noise: 0.3,
  seed: 1,
};

/** Of the tracks: 6 of 16 a genre. */
const VALIDATION = 0.375;
/** Training tracks a genre at a training share of 1. */
export const TRAINING_TRACKS_PER_GENRE = DEMONSTRATION_MUSIC.tracksPerGenre * (1 - VALIDATION);

/** So many that nobody waits for the end: a demonstration is stopped, or stops itself. */
const EPOCHS = 200;
/** Epochs without a better validation loss after which training stops early. */
const PATIENCE = 4;

/** The recipe that trains the demonstration's network on {@link DEMONSTRATION_MUSIC}. */
export function demonstrationRecipe(settings: DemonstrationSettings): Recipe {
  const { trainingShare, labelNoise, inputNoise, learningRate } = settings;
  return recipeSchema.parse({
    ...COMMON,
    id: 'demonstration',
    name: t('Demonstration'),
    note: t('A small network on a coarse picture, made for showing overfitting in front of a class.'),
    features: logMel(32, { hop: 1024 }),
    clips: { seconds: 2, windows: 'consecutive' },
    split: byTrack(VALIDATION, 0),
    trainingShare,
    labelNoise,
    inputNoise,
    architecture: { id: 'custom', params: { layers: layersOf(settings) } },
    standardize: true,
    augmentation: augmentationOf(settings.augmentation),
    optimizer: adam(learningRate),
    batchSize: 16,
    epochs: EPOCHS,
    callbacks: settings.earlyStopping ? [earlyStopping(PATIENCE)] : [],
  });
}

/** Dropout layers are there at a rate of 0, too, so that it can be changed while the network trains. */
function layersOf({ depth, width, dropout }: DemonstrationSettings): LayerSpec[] {
  return [
    ...Array.from({ length: depth }, (_, block): LayerSpec[] => [
      {
        className: 'Conv2D',
        filters: width * 2 ** block,
        kernelSize: 3,
        padding: 'same',
        activation: 'relu',
      },
      { className: 'MaxPooling2D', poolSize: 2 },
    ]).flat(),
    { className: 'Flatten' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: 10, activation: 'softmax' },
  ];
}

/**
 * Augmentation of a strength: at 1 a clip is moved by up to 6 % of the bands and 20 % of the frames, and two bands each
 * of up to 40 % of the time and 30 % of the frequencies are covered.
 * @param strength 0..1; 0 is none
 */
export function augmentationOf(strength: number): AugmentationSettings {
  const layers: Augmentation[] = [
    { className: 'RandomTranslation', height: 0.06 * strength, width: 0.2 * strength },
    { className: 'TimeMasking', share: 0.4 * strength, masks: 2, value: 'mean' },
    { className: 'FrequencyMasking', share: 0.3 * strength, masks: 2, value: 'mean' },
  ];
  return { layers: strength > 0 ? layers : [], copies: 'each-epoch' };
}
