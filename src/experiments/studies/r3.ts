import { t } from '../../i18n.ts';
import { evaluated } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

const ACCURACY = evaluated('validation', 'clip');

export const r3: Study = {
  report: 'R3',
  protocol: {
    data: t('GTZAN: 1,000 tracks, 14 random windows of 2 s each (14,000 clips).'),
    split: t(
      'By clip: windows of one track lie on both sides, so the network is partly asked about tracks that it has learned by heart. This flatters.',
    ),
    folds: null,
    metric: t('Loss (categorical cross-entropy) and accuracy, both by clip.'),
    tracks: 1000,
    unit: 'clip',
    testIsValidation: false,
  },
  tables: [
    {
      title: t('The network of 539,418 parameters'),
      settings: [t('Part')],
      figures: [t('Loss'), t('Accuracy')],
      rows: [
        row(
          'R3.cnn',
          [t('training')],
          [
            cell('R3.cnn', { kind: 'history', figure: 'loss' }, '0.3873', 0.3873),
            cell('R3.cnn', { kind: 'history', figure: 'accuracy' }, '87.02 %', 0.8702),
          ],
        ),
        row(
          'R3.cnn',
          [t('validation')],
          [
            cell('R3.cnn', { kind: 'history', figure: 'valLoss' }, '0.9925', 0.9925),
            cell('R3.cnn', ACCURACY, '75.20 %', 0.752),
          ],
        ),
        row(
          'R3.cnn',
          [t('test')],
          [
            cell('R3.cnn', { kind: 'testLoss' }, '0.8917', 0.8917),
            cell('R3.cnn', evaluated('test', 'clip'), '76.85 %', 0.7685),
          ],
        ),
      ],
    },
    {
      title: t('When it stopped'),
      settings: ['EarlyStopping', t('At most')],
      figures: [t('Epochs until it stopped')],
      rows: [
        row(
          'R3.cnn',
          [t('val_loss, patience 20'), t('{epochs} epochs', { epochs: 90 })],
          [cell('R3.cnn', { kind: 'epochs' }, '61', 61)],
        ),
      ],
    },
    {
      title: t('Windows per track'),
      settings: [t('Windows')],
      figures: [t('Validation accuracy')],
      rows: [
        row('R3.windows', ['8'], [cell('R3.windows.8', ACCURACY, t('about 7 points less'))]),
        row('R3.windows', ['14'], [cell('R3.windows.14', ACCURACY, '75.20 %', 0.752)]),
        row(
          'R3.windows',
          [t('{a} less {b}', { a: 14, b: 8 })],
          [{ ...cell('R3.windows.14', ACCURACY, t('about +7 points'), 0.07), minus: 'R3.windows.8' }],
        ),
      ],
    },
  ],
};
