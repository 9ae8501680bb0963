import { t } from '../../i18n.ts';
import type { ReportId } from '../library/entry.ts';
import { evaluated } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

const VALIDATION = evaluated('validation', 'track', 'balancedAccuracy');
const TEST = evaluated('test', 'track', 'balancedAccuracy');

const system = (
  id: `${ReportId}.${string}`,
  settings: readonly string[],
  validation: number,
  test: number | null = null,
) =>
  row(id, settings, [
    cell(id, VALIDATION, `${validation} %`, validation / 100),
    test === null ? null : cell(id, TEST, `${test} %`, test / 100),
  ]);

const DENSE = t('dense + ReLU + dropout + output');
const frozen = (application: string) => t('{application}, pretrained, base frozen', { application });

export const r2: Study = {
  report: 'R2',
  protocol: {
    data: t('GTZAN: 999 spectrogram pictures (one of jazz is missing), resized.'),
    split: t('80 % for training, 10 % for validation, 10 % for test, stratified by genre, with a seed.'),
    folds: null,
    metric: t('Balanced accuracy: the mean recall of the genres.'),
    tracks: 999,
    unit: 'track',
    testIsValidation: false,
  },
  tables: [
    {
      title: t('Baseline and transfer learning'),
      settings: [t('Model'), t('Head'), t('Rate (Adam)'), t('Epochs')],
      figures: [t('Validation'), t('Test')],
      rows: [
        system('R2.cnn', ['3 × (conv + ReLU + max-pool 2×2)', t('output layer'), '0.001', '30'], 51),
        system('R2.resnet.dense', [frozen('ResNet50'), DENSE, '0.001', '10'], 65),
        system('R2.resnet.out', [frozen('ResNet50'), t('output'), '0.001', '10'], 67),
        system('R2.xception.dense', [frozen('Xception'), DENSE, '0.001', '10'], 49),
        system('R2.xception.out', [frozen('Xception'), t('output'), '0.001', '10'], 71),
        system('R2.xception.out4', [frozen('Xception'), t('output'), '0.0001', '10'], 75, 73),
      ],
    },
  ],
};
