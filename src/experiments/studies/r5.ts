import { t } from '../../i18n.ts';
import type { ReportId } from '../library/entry.ts';
import { VALIDATION_ACCURACY } from './metrics.ts';
import { cell, type Study, type StudyCell, type StudyRow } from './study.ts';

type Id = `${ReportId}.${string}`;

const FOLDS = 5;
const share = (percent: number) => Number((percent / 100).toFixed(4));
const printed = (percent: number) => `${percent.toFixed(2)} %`;

const validation = (recipe: string, percent: number) =>
  cell(recipe, VALIDATION_ACCURACY, printed(percent), share(percent));
const training = (recipe: string, percent: number) =>
  cell(recipe, { kind: 'history', figure: 'accuracy' }, printed(percent), share(percent));

const folded = (id: Id, settings: readonly string[], cells: readonly StudyCell[]): StudyRow => ({
  row: id,
  settings,
  cells,
  folds: FOLDS,
});

const recurrent = (id: Id, model: string, melc: number, mfcc: number) =>
  folded(id, [model], [validation(`${id}.melc128`, melc), validation(`${id}.mfcc13`, mfcc)]);

const picture = (id: Id, model: string, melc: number, mfcc: number) =>
  folded(id, [model], [validation(`${id}.melc40`, melc), validation(`${id}.mfcc13`, mfcc)]);

const mels = (count: number, train: number, val: number) =>
  folded(
    'R5.mels',
    [String(count)],
    [training(`R5.mels.${count}`, train), validation(`R5.mels.${count}`, val)],
  );

export const r5: Study = {
  report: 'R5',
  protocol: {
    data: t(
      'GTZAN: 1,000 tracks of 30 s as mel spectrograms (MELC) and MFCC: 1,300 timesteps, or pictures of 224×224 pixels.',
    ),
    split: t('By track. The part that is measured also chose the epoch.'),
    folds: t('5-fold cross-validation.'),
    metric: t('Validation accuracy of the epoch where it was best.'),
    tracks: 1000,
    unit: 'track',
    testIsValidation: true,
  },
  tables: [
    {
      title: t('Recurrent networks'),
      settings: [t('Model')],
      figures: ['MELC 128', 'MFCC 13'],
      rows: [
        recurrent('R5.rnn32', t('SimpleRNN 32 + dense'), 20, 32.5),
        recurrent('R5.rnn128', t('SimpleRNN 128 + dense'), 30, 40.42),
        recurrent('R5.rnn64x2', t('SimpleRNN 64 × 2 + dense'), 31.67, 39.79),
        recurrent('R5.lstm64', t('LSTM 64 + dense'), 48.54, 61.46),
        recurrent('R5.lstm64x2', t('LSTM 64 × 2 + dense'), 47.08, 64.79),
        recurrent('R5.bilstm64', t('bidirectional LSTM 64 + dense'), 43.67, 61.25),
        recurrent('R5.lstm64.2fc', t('LSTM 64 + 2 dense'), 45.42, 63.54),
      ],
    },
    {
      title: t('Number of mels, LSTM 64 × 2'),
      settings: [t('Mels')],
      figures: [t('Training'), t('Validation')],
      rows: [
        mels(20, 73.54, 55.83),
        mels(30, 76.25, 57.71),
        mels(40, 76.35, 58.96),
        mels(50, 63.54, 50.63),
        mels(128, 50.57, 47.08),
      ],
    },
    {
      title: t('20 instead of 13 MFCCs, LSTM 64 × 2'),
      settings: ['MFCCs'],
      figures: [t('Training'), t('Validation')],
      rows: [folded('R5.mfcc20', ['20'], [training('R5.mfcc20', 97.86), validation('R5.mfcc20', 62.29)])],
    },
    {
      title: t('Models at 224×224'),
      settings: [t('Model')],
      figures: ['MELC 40', 'MFCC 13'],
      rows: [
        picture('R5.cnn', '5 × (conv + BN + LeakyReLU + max-pool) → flatten → softmax', 61.04, 65),
        picture('R5.vgg19', t('VGG19 from scratch, rate 0.00001'), 60.63, 65),
        picture('R5.resnet50', t('ResNet50 from scratch, rate 0.00001'), 66.04, 59.38),
        picture('R5.augment', t('VGG19 + shift, zoom, brightness'), 70.4, 63),
      ],
    },
  ],
};
