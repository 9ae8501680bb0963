import type { PictureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import { adam, byTrack, COMMON, colour, logMel } from './settings.ts';

const common = {
  ...COMMON,
  clips: { seconds: 30, windows: 'consecutive' },
  split: byTrack(0.1, 0.1),
  batchSize: 32,
  monitor: 'valBalancedAccuracy',
} as const satisfies Partial<Recipe>;

const cnn: Recipe = {
  ...common,
  id: 'R2.cnn',
  name: t('R2: baseline CNN'),
  note: t(
    'Three blocks of convolution, ReLU and 2×2 max-pooling on the colour spectrogram picture of a whole track. The report gives neither filters, picture size nor batch size: 32, 64 and 128 filters, 128×128 pixels and 32 are used.',
  ),
  features: logMel(128, { picture: colour(128) }),
  architecture: { id: 'R2.cnn', params: {} },
  optimizer: adam(1e-3),
  epochs: 30,
};

interface Transfer {
  application: 'ResNet50' | 'Xception';
  size: PictureSettings['size'];
  top: 'dense' | 'output';
  learningRate: number;
}

const balancedAccuracy = (percent: number) => t('{percent} % balanced accuracy', { percent });

function transfer(
  row: `R2.${string}`,
  reported: string,
  { application, size, top, learningRate }: Transfer,
): LibraryRecipe {
  const values = { application, top, size };
  return reportRecipe(row, reported, {
    ...common,
    id: row,
    name:
      learningRate === 1e-3
        ? t('R2: {application}, {top, select, dense {dense head} other {output layer only}}', values)
        : t(
            'R2: {application}, {top, select, dense {dense head} other {output layer only}}, learning rate 1e-4',
            values,
          ),
    note: t(
      '{application} as it learned ImageNet’s photographs stays as it is; on top of it, {top, select, dense {a dense layer with ReLU and dropout, and the output layer learn} other {the output layer alone learns}}. It needs {application}’s weights in a file of yours (.h5 “notop”, as Keras publishes them). The report leaves open {top, select, dense {the size of the dense layer, its dropout and the batch size} other {the batch size}}, and the picture’s size: {application}’s own {size}×{size} is used. It is in PyTorch, whose ImageNet weights are others than Keras’s.',
      values,
    ),
    features: logMel(128, { picture: colour(size) }),
    architecture: { id: application, params: { top } },
    transfer: { weights: 'file', unfreeze: null },
    optimizer: adam(learningRate),
    epochs: 10,
  });
}

const resNet50 = { application: 'ResNet50', size: 224, learningRate: 1e-3 } as const;
const xception = { application: 'Xception', size: 299, learningRate: 1e-3 } as const;

/** R2: a CNN of its own against networks that have learned other pictures before. */
export const r2: readonly LibraryRecipe[] = [
  reportRecipe('R2.cnn', balancedAccuracy(51), cnn),
  transfer('R2.resnet.dense', balancedAccuracy(65), { ...resNet50, top: 'dense' }),
  transfer('R2.resnet.out', balancedAccuracy(67), { ...resNet50, top: 'output' }),
  transfer('R2.xception.dense', balancedAccuracy(49), { ...xception, top: 'dense' }),
  transfer('R2.xception.out', balancedAccuracy(71), { ...xception, top: 'output' }),
  transfer('R2.xception.out4', t('75 % balanced accuracy (test: 73 %)'), {
    ...xception,
    top: 'output',
    learningRate: 1e-4,
  }),
];
