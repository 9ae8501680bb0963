import type { FeatureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import { adam, COMMON, colour, earlyStopping, firstFold, logMel, mfcc } from './settings.ts';

/** As the report calls its features: mel spectrograms are "MELC". */
type Form = `melc${20 | 30 | 40 | 50 | 128}` | `mfcc${13 | 20}`;

const countOf = (form: Form) => Number(form.slice(4));
const inWords = (form: Form) => `${form.startsWith('melc') ? 'MELC' : 'MFCC'} ${countOf(form)}`;

function featuresOf(
  form: Form,
  change: Pick<Partial<FeatureSettings>, 'fixedFrames' | 'picture'>,
): FeatureSettings {
  return form.startsWith('melc') ? logMel(countOf(form), change) : mfcc(countOf(form), change);
}

const FOLD = t(
  'One fold of its 5-fold cross-validation: a fifth of the tracks validates; all five are a sweep under Experiments.',
);
const STANDARDIZED = t(
  'The report does not say whether the features were standardized, nor the frames, batch size and epochs: they are; 2048/512, 32 and at most 100.',
);

const common = {
  ...COMMON,
  clips: { seconds: 30, windows: 'consecutive' },
  split: firstFold(5),
  standardize: true,
  optimizer: adam(1e-3),
  batchSize: 32,
  epochs: 100,
  callbacks: [earlyStopping(10)],
  monitor: 'valAccuracy',
} as const satisfies Partial<Recipe>;

interface Recurrent {
  title: string;
  params: Record<string, unknown>;
}

function recurrent(
  row: `R5.${string}`,
  id: string,
  form: Form,
  figure: string,
  { title, params }: Recurrent,
): LibraryRecipe {
  return reportRecipe(row, figure, {
    ...common,
    id,
    name: t('R5: {network}, {form}', { network: title, form: inWords(form) }),
    note: [
      t('{network} on whole tracks of 30 s: 1,300 timesteps of {form}, padded or cut.', {
        network: title,
        form: inWords(form),
      }),
      STANDARDIZED,
      FOLD,
    ].join(' '),
    features: featuresOf(form, { fixedFrames: 1300 }),
    architecture: { id: 'recurrent', params },
  });
}

const accuracy = (percent: string) => t('{percent} % validation accuracy', { percent });

const accuracyBeside = (validation: string, training: string) =>
  t('{validation} % validation accuracy (training: {training} %)', { validation, training });

const lstm64x2: Recurrent = { title: t('two LSTM 64'), params: { cell: 'LSTM', units: 64, layers: 2 } };

const RECURRENT: [row: `R5.${string}`, melc128: string, mfcc13: string, Recurrent][] = [
  ['R5.rnn32', '20.00', '32.50', { title: 'SimpleRNN 32', params: { cell: 'SimpleRNN', units: 32 } }],
  ['R5.rnn128', '30.00', '40.42', { title: 'SimpleRNN 128', params: { cell: 'SimpleRNN', units: 128 } }],
  [
    'R5.rnn64x2',
    '31.67',
    '39.79',
    { title: t('two SimpleRNN 64'), params: { cell: 'SimpleRNN', units: 64, layers: 2 } },
  ],
  ['R5.lstm64', '48.54', '61.46', { title: 'LSTM 64', params: { cell: 'LSTM', units: 64 } }],
  ['R5.lstm64x2', '47.08', '64.79', lstm64x2],
  [
    'R5.bilstm64',
    '43.67',
    '61.25',
    { title: t('bidirectional LSTM 64'), params: { cell: 'LSTM', units: 64, bidirectional: true } },
  ],
  [
    'R5.lstm64.2fc',
    '45.42',
    '63.54',
    { title: t('LSTM 64 and two dense layers'), params: { cell: 'LSTM', units: 64, dense: 1 } },
  ],
];

const MELS = {
  20: '73.54 / 55.83',
  30: '76.25 / 57.71',
  40: '76.35 / 58.96',
  50: '63.54 / 50.63',
  128: '50.57 / 47.08',
};

const mels = ([20, 30, 40, 50, 128] as const).map((count) => {
  const [training, validation] = MELS[count].split(' / ');
  const figure = accuracyBeside(validation!, training!);
  const entry = recurrent('R5.mels', `R5.mels.${count}`, `melc${count}`, figure, lstm64x2);
  return { ...entry, recipe: { ...entry.recipe, name: t('R5: {count} mel bands, two LSTM 64', { count }) } };
});

/** Drawn 224×224; RGB, because Keras’s applications take three channels. */
function onPictures(
  row: `R5.${string}`,
  form: 'melc40' | 'mfcc13',
  figure: string,
  title: string,
  note: string,
  change: Pick<Recipe, 'architecture'> & Partial<Recipe>,
): LibraryRecipe {
  return reportRecipe(row, accuracy(figure), {
    ...common,
    id: `${row}.${form}`,
    name: t('R5: {network}, {form}', { network: title, form: inWords(form) }),
    note: [
      note,
      t('It sees {form} of whole tracks of 30 s as colour pictures of 224×224 pixels.', {
        form: inWords(form),
      }),
      FOLD,
    ].join(' '),
    features: featuresOf(form, { picture: colour(224) }),
    standardize: false,
    ...change,
  });
}

/** All weights are drawn anew and all of them learn: a batch of 8 is what a large GPU holds. */
const fromScratch = (id: 'VGG19' | 'ResNet50') =>
  ({
    architecture: { id, params: { top: 'output' } },
    optimizer: adam(1e-5),
    batchSize: 8,
  }) as const satisfies Partial<Recipe>;

const VGG19 = t(
  'VGG19, all 16 convolutions from random weights. The report does not say what stands on top of them: average pooling and an output layer, because VGG19’s own two dense layers of 4,096 are 120 million weights more than most tabs can train (choose them under Network). Nor does it give the batch size: 8 is used.',
);
const RESNET50 = t(
  'ResNet50, all of it from random weights. The report does not give the batch size: 8 is used, because 16 take 10 GB.',
);
const MOVED = t(
  'Training pictures are shifted, zoomed and lit differently whenever they are shown, by up to 10 % each; the report does not say how far.',
);

const moved: Recipe['augmentation'] = {
  layers: [
    { className: 'RandomTranslation', height: 0.1, width: 0.1 },
    { className: 'RandomZoom', factor: 0.1 },
    { className: 'RandomBrightness', delta: 0.1 },
  ],
  copies: 'each-epoch',
};

const CNN = t(
  'Five blocks of convolution, batch normalisation, LeakyReLU and max-pooling. The report does not give filters, kernels and batch size: see Network, and 32.',
);

const pictures = (['melc40', 'mfcc13'] as const).flatMap((form) => {
  const figures = {
    melc40: ['61.04', '60.63', '66.04', '70.40'],
    mfcc13: ['65.00', '65.00', '59.38', '63.00'],
  }[form];
  return [
    onPictures('R5.cnn', form, figures[0]!, t('CNN of five blocks'), CNN, {
      architecture: { id: 'R5.cnn', params: {} },
    }),
    onPictures('R5.vgg19', form, figures[1]!, t('VGG19 from scratch'), VGG19, fromScratch('VGG19')),
    onPictures(
      'R5.resnet50',
      form,
      figures[2]!,
      t('ResNet50 from scratch'),
      RESNET50,
      fromScratch('ResNet50'),
    ),
    onPictures('R5.augment', form, figures[3]!, t('VGG19, augmented'), `${VGG19} ${MOVED}`, {
      ...fromScratch('VGG19'),
      augmentation: moved,
    }),
  ];
});

/** R5: recurrent against convolutional networks on mel spectrograms and MFCC. */
export const r5: readonly LibraryRecipe[] = [
  ...RECURRENT.flatMap(([row, melc128, mfcc13, network]) => [
    recurrent(row, `${row}.melc128`, 'melc128', accuracy(melc128), network),
    recurrent(row, `${row}.mfcc13`, 'mfcc13', accuracy(mfcc13), network),
  ]),
  ...mels,
  recurrent('R5.mfcc20', 'R5.mfcc20', 'mfcc20', accuracyBeside('62.29', '97.86'), lstm64x2),
  ...pictures,
];
