import { evaluated } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

const ACCURACY = evaluated('validation', 'clip');

export const r3: Study = {
  report: 'R3',
  protocol: {
    data: 'GTZAN: 1,000 tracks, 14 random windows of 2 s each (14,000 clips).',
    split:
      'By clip: windows of one track lie on both sides, so the network is partly asked about tracks that it has learned by heart. This flatters.',
    folds: null,
    metric: 'Loss (categorical cross-entropy) and accuracy, both by clip.',
    tracks: 1000,
    unit: 'clip',
    testIsValidation: false,
  },
  tables: [
    {
      title: 'The network of 539,418 parameters',
      settings: ['Part'],
      figures: ['Loss', 'Accuracy'],
      rows: [
        row(
          'R3.cnn',
          ['training'],
          [
            cell('R3.cnn', { kind: 'history', figure: 'loss' }, '0.3873', 0.3873),
            cell('R3.cnn', { kind: 'history', figure: 'accuracy' }, '87.02 %', 0.8702),
          ],
        ),
        row(
          'R3.cnn',
          ['validation'],
          [
            cell('R3.cnn', { kind: 'history', figure: 'valLoss' }, '0.9925', 0.9925),
            cell('R3.cnn', ACCURACY, '75.20 %', 0.752),
          ],
        ),
        row(
          'R3.cnn',
          ['test'],
          [
            cell('R3.cnn', { kind: 'testLoss' }, '0.8917', 0.8917),
            cell('R3.cnn', evaluated('test', 'clip'), '76.85 %', 0.7685),
          ],
        ),
      ],
    },
    {
      title: 'When it stopped',
      settings: ['EarlyStopping', 'At most'],
      figures: ['Epochs until it stopped'],
      rows: [
        row('R3.cnn', ['val_loss, patience 20', '90 epochs'], [cell('R3.cnn', { kind: 'epochs' }, '61', 61)]),
      ],
    },
    {
      title: 'Windows per track',
      settings: ['Windows'],
      figures: ['Validation accuracy'],
      rows: [
        row('R3.windows', ['8'], [cell('R3.windows.8', ACCURACY, 'about 7 points less')]),
        row('R3.windows', ['14'], [cell('R3.windows.14', ACCURACY, '75.20 %', 0.752)]),
        row(
          'R3.windows',
          ['14 less 8'],
          [{ ...cell('R3.windows.14', ACCURACY, 'about +7 points', 0.07), minus: 'R3.windows.8' }],
        ),
      ],
    },
  ],
};
