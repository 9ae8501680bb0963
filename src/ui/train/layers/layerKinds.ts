import { t } from '../../../i18n.ts';
import type { LayerSpec } from '../../../models/layers.ts';

export type LayerKind = LayerSpec['className'];

interface KindInfo {
  /** What it does, in one sentence. */
  what: string;
  /** As it is first added. */
  first: LayerSpec;
}

const kind = (what: string, first: LayerSpec): KindInfo => ({ what, first });

/** Every kind of layer, grouped as the menu shows them. */
export const LAYER_GROUPS: readonly { title: string; kinds: readonly KindInfo[] }[] = [
  {
    title: t('Convolution'),
    kinds: [
      kind(t('Looks for small patterns everywhere in the picture.'), {
        className: 'Conv2D',
        filters: 32,
        kernelSize: 3,
        padding: 'same',
        activation: 'relu',
      }),
      kind(t('A convolution in two steps, with far fewer parameters.'), {
        className: 'SeparableConv2D',
        filters: 32,
        kernelSize: 3,
        padding: 'same',
        activation: 'relu',
      }),
    ],
  },
  {
    title: t('Pooling'),
    kinds: [
      kind(t('Keeps the largest value of each window.'), { className: 'MaxPooling2D', poolSize: 2 }),
      kind(t('Keeps the mean of each window.'), { className: 'AveragePooling2D', poolSize: 2 }),
      kind(t('The mean of every channel over the whole picture.'), { className: 'GlobalAveragePooling2D' }),
      kind(t('The largest value of every channel over the whole picture.'), {
        className: 'GlobalMaxPooling2D',
      }),
      kind(t('Statistics over time, such as the mean, of every channel in every row of frequencies.'), {
        className: 'StatisticsPooling2D',
        statistics: ['mean', 'std'],
      }),
    ],
  },
  {
    title: t('Normalisation and regularisation'),
    kinds: [
      kind(
        t(
          'Brings every channel of a batch to mean 0 and standard deviation 1, then learns a scale and a shift.',
        ),
        {
          className: 'BatchNormalization',
        },
      ),
      kind(t('Switches off a random share of the values while training.'), {
        className: 'Dropout',
        rate: 0.3,
      }),
      kind(t('Subtracts a mean and divides by a standard deviation, both measured on the training clips.'), {
        className: 'Normalization',
        axis: 1,
      }),
    ],
  },
  {
    title: t('Activation'),
    kinds: [
      kind(t('Applies a function to every value.'), { className: 'Activation', activation: 'relu' }),
      kind(t('Lets a small share of negative values through.'), { className: 'LeakyReLU', alpha: 0.3 }),
    ],
  },
  {
    title: t('Shape'),
    kinds: [
      kind(t('Writes all values in one row.'), { className: 'Flatten' }),
      kind(t('Writes the same values in another shape.'), { className: 'Reshape', targetShape: [10, 10] }),
      kind(t('Exchanges axes: 2, 1, 3 turns bands × frames into frames × bands.'), {
        className: 'Permute',
        dims: [2, 1, 3],
      }),
    ],
  },
  {
    title: t('Recurrent'),
    kinds: [
      kind(t('Reads timestep after timestep with a simple memory.'), { className: 'SimpleRNN', units: 32 }),
      kind(t('Reads timestep after timestep with a memory that can keep things for long.'), {
        className: 'LSTM',
        units: 64,
      }),
      kind(t('Like LSTM, with fewer parameters.'), { className: 'GRU', units: 64 }),
      kind(t('A recurrent layer that reads forwards and backwards.'), {
        className: 'Bidirectional',
        layer: { className: 'LSTM', units: 64 },
      }),
    ],
  },
  {
    title: t('Dense'),
    kinds: [
      kind(t('Connects every value with every unit.'), { className: 'Dense', units: 64, activation: 'relu' }),
    ],
  },
  {
    title: t('Application'),
    kinds: [
      kind(t('A large network made for photographs, without its last layers.'), {
        className: 'Application',
        application: 'MobileNetV2',
      }),
    ],
  },
];

const KINDS = LAYER_GROUPS.flatMap((group) => group.kinds);

/** What a kind of layer does, in one sentence. */
export function whatItDoes(className: LayerKind): string {
  return KINDS.find((info) => info.first.className === className)!.what;
}
