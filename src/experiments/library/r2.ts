import type { PictureSettings } from '../../features/settings.ts';
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
  name: 'R2: baseline CNN',
  note: 'Three blocks of convolution, ReLU and 2×2 max-pooling on the colour spectrogram picture of a whole track. The report gives neither filters, picture size nor batch size: 32, 64 and 128 filters, 128×128 pixels and 32 are used.',
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

const HEADS = {
  dense: { title: 'dense head', note: 'a dense layer with ReLU and dropout, and the output layer learn' },
  output: { title: 'output layer only', note: 'the output layer alone learns' },
};

function transfer(
  row: `R2.${string}`,
  reported: string,
  { application, size, top, learningRate }: Transfer,
): LibraryRecipe {
  const slower = learningRate === 1e-3 ? '' : ', learning rate 1e-4';
  const left =
    top === 'dense' ? 'the size of the dense layer, its dropout and the batch size' : 'the batch size';
  return reportRecipe(row, reported, {
    ...common,
    id: row,
    name: `R2: ${application}, ${HEADS[top].title}${slower}`,
    note: `${application} as it learned ImageNet’s photographs stays as it is; on top of it, ${HEADS[top].note}. It needs ${application}’s weights in a file of yours (.h5 “notop”, as Keras publishes them). The report leaves open ${left}, and the picture’s size: ${application}’s own ${size}×${size} is used. It is in PyTorch, whose ImageNet weights are others than Keras’s.`,
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
  reportRecipe('R2.cnn', '51 % balanced accuracy', cnn),
  transfer('R2.resnet.dense', '65 % balanced accuracy', { ...resNet50, top: 'dense' }),
  transfer('R2.resnet.out', '67 % balanced accuracy', { ...resNet50, top: 'output' }),
  transfer('R2.xception.dense', '49 % balanced accuracy', { ...xception, top: 'dense' }),
  transfer('R2.xception.out', '71 % balanced accuracy', { ...xception, top: 'output' }),
  transfer('R2.xception.out4', '75 % balanced accuracy (test: 73 %)', {
    ...xception,
    top: 'output',
    learningRate: 1e-4,
  }),
];
