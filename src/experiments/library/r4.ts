import { CLIP_SECONDS, type ClipSettings } from '../../audio/clips.ts';
import { t } from '../../i18n.ts';
import type { OptimizerSettings } from '../../training/optimizerSettings.ts';
import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import {
  adam,
  byTrack,
  COMMON,
  colour,
  firstFold,
  grey,
  logMel,
  spectralCentroid,
  spectrogram,
} from './settings.ts';

/** Rate and decay are ours: 0.01 halves within 10,000 steps, about 35 epochs of GTZAN's 9,000 clips. */
const sgd: OptimizerSettings = {
  name: 'sgd',
  learningRate: 0.01,
  momentum: 0.9,
  nesterov: true,
  decay: 1e-4,
};
const SGD = t('SGD (rate 0.01, momentum 0.9, Nesterov, decay 0.0001)');
const ADAM = t('Adam (rate 0.0001)');

/** The report names two kinds of optimizers without saying which network had which, nor their rates. */
const chosen = (optimizer: string, ...more: string[]) =>
  [
    t(
      'The report uses SGD with momentum, Nesterov and decay, and Adam, without rates and without saying for which network: {optimizer} is used.',
      { optimizer },
    ),
    ...more,
  ].join(' ');

const common = {
  ...COMMON,
  clips: { seconds: 3, windows: 'consecutive' },
  split: byTrack(0.1, 0),
  batchSize: 32,
  epochs: 100,
  monitor: 'valAccuracy',
  vote: 'majority',
} as const satisfies Partial<Recipe>;

const cnnOn = { ...common, architecture: { id: 'R4.cnn', params: {} }, optimizer: sgd } as const;

const NO_SIZE = t('It gives no picture size: 128×128 pixels.');
const NO_NETWORK = t('It does not say which network saw these pictures: its CNN is used.');

const linearColour: Recipe = {
  ...cnnOn,
  id: 'R4.colour',
  name: t('R4: colour spectrogram'),
  note: `${t('The linear spectrogram of 3 s clips as a colour picture; the ten clips of a track vote.')} ${chosen(SGD, NO_NETWORK, NO_SIZE)}`,
  features: spectrogram(colour(128)),
};

const greyVote: Recipe = {
  ...linearColour,
  id: 'R4.grey.vote',
  name: t('R4: grey spectrogram, vote'),
  note: `${t('The linear spectrogram of 3 s clips as a grey picture; the ten clips of a track vote.')} ${chosen(SGD, NO_NETWORK, NO_SIZE)}`,
  features: spectrogram(grey(128)),
};

const melColour: Recipe = {
  ...cnnOn,
  id: 'R4.mel',
  name: t('R4: colour mel spectrogram'),
  note: `${t('The mel spectrogram (128 bands) of 3 s clips as a colour picture; the ten clips of a track vote.')} ${chosen(SGD, NO_SIZE)}`,
  features: logMel(128, { picture: colour(128) }),
};

const augmented: Recipe = {
  ...melColour,
  id: 'R4.augment',
  name: t('R4: mel spectrogram, augmented'),
  note: `${t('R4.mel, and every training clip is randomly mirrored, rotated, stretched, blurred and zoomed whenever it is shown. The report does not say how far: up to 5°, 10 %, 1 pixel and 10 %. To enlarge the training set once instead, as it also proposes, choose a number of copies under Augmentation.')} ${chosen(SGD, NO_SIZE)}`,
  augmentation: {
    layers: [
      { className: 'RandomFlip' },
      { className: 'RandomRotation', degrees: 5 },
      { className: 'RandomStretch', factor: 0.1 },
      { className: 'RandomBlur', sigma: 1 },
      { className: 'RandomZoom', factor: 0.1 },
    ],
    copies: 'each-epoch',
  },
};

const centroid: Recipe = {
  ...common,
  id: 'R4.centroid',
  name: t('R4: spectral centroid, ANN'),
  note: `${t('One number a frame, where the spectrum’s weight lies in Hz, standardized, into R4’s fully connected network.')} ${chosen(ADAM)}`,
  features: spectralCentroid,
  standardize: true,
  architecture: { id: 'R4.ann', params: {} },
  optimizer: adam(1e-4),
};

const FEATURES = t('It does not name the features: the log-mel values of 128 bands.');

const ann: Recipe = {
  ...common,
  id: 'R4.ann',
  name: t('R4: fully connected network'),
  note: `${t('Dense layers of 512, 256, 128 and 64 on 3 s clips, nothing against overfitting: watch the curves part.')} ${chosen(ADAM, FEATURES)}`,
  features: logMel(128),
  architecture: { id: 'R4.ann', params: {} },
  optimizer: adam(1e-4),
};

const cnn: Recipe = {
  ...cnnOn,
  id: 'R4.cnn',
  name: t('R4: CNN, 7×7 kernels'),
  note: `${t('Three 7×7 convolutions of 64, 128 and 256 filters with batch normalisation, on 3 s clips; the ten clips of a track vote. Large: an epoch of GTZAN takes a GPU, or patience.')} ${chosen(SGD, FEATURES)}`,
  features: logMel(128),
  epochs: 400,
};

const oneFold: Recipe = {
  ...cnn,
  id: 'R4.folds',
  name: t('R4: CNN, one of ten folds'),
  note: `${t('R4.cnn with a tenth of the tracks for validation: one fold of the report’s 10-fold cross-validation; all ten are a sweep under Experiments.')} ${chosen(SGD, FEATURES)}`,
  split: firstFold(10),
  epochs: 100,
};

const lengths = CLIP_SECONDS.filter((seconds) => seconds <= 10).map((seconds: ClipSettings['seconds']) =>
  reportRecipe('R4.clips', seconds === 3 ? t('its standard') : null, {
    ...cnn,
    id: `R4.clips.${seconds}`,
    name: t('R4: CNN on {seconds} s clips', { seconds }),
    note: `${t('R4.cnn with clips of {seconds} s, voting by track.', { seconds })} ${chosen(SGD, FEATURES)}`,
    clips: { seconds, windows: 'consecutive' },
    epochs: 100,
  }),
);

/** R4: fully connected against convolutional, voting, clip lengths, augmentation. */
export const r4: readonly LibraryRecipe[] = [
  reportRecipe('R4.colour', t('40 to 50 %'), linearColour),
  reportRecipe('R4.grey.vote', '70 %', greyVote),
  reportRecipe('R4.mel', '70 %', melColour),
  reportRecipe('R4.augment', '77 %', augmented),
  reportRecipe('R4.centroid', t('about {percent} %', { percent: 40 }), centroid),
  reportRecipe('R4.ann', t('about 55 %, overfits from epoch 10'), ann),
  reportRecipe('R4.cnn', t('70 % at epoch 100, about 80 % at epoch 400'), cnn),
  reportRecipe('R4.folds', t('too slow for the report: 3 to 4 hours a fold'), oneFold),
  ...lengths,
];
