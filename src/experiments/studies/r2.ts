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

const DENSE = 'dense + ReLU + dropout + output';
const FROZEN = 'pretrained, base frozen';

export const r2: Study = {
  report: 'R2',
  protocol: {
    data: 'GTZAN: 999 spectrogram pictures (one of jazz is missing), resized.',
    split: '80 % for training, 10 % for validation, 10 % for test, stratified by genre, with a seed.',
    folds: null,
    metric: 'Balanced accuracy: the mean recall of the genres.',
    tracks: 999,
    unit: 'track',
    testIsValidation: false,
  },
  tables: [
    {
      title: 'Baseline and transfer learning',
      settings: ['Model', 'Head', 'Rate (Adam)', 'Epochs'],
      figures: ['Validation', 'Test'],
      rows: [
        system('R2.cnn', ['3 × (conv + ReLU + max-pool 2×2)', 'output layer', '0.001', '30'], 51),
        system('R2.resnet.dense', [`ResNet50, ${FROZEN}`, DENSE, '0.001', '10'], 65),
        system('R2.resnet.out', [`ResNet50, ${FROZEN}`, 'output', '0.001', '10'], 67),
        system('R2.xception.dense', [`Xception, ${FROZEN}`, DENSE, '0.001', '10'], 49),
        system('R2.xception.out', [`Xception, ${FROZEN}`, 'output', '0.001', '10'], 71),
        system('R2.xception.out4', [`Xception, ${FROZEN}`, 'output', '0.0001', '10'], 75, 73),
      ],
    },
  ],
};
