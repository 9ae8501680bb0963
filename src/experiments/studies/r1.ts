import { t } from '../../i18n.ts';
import { VALIDATION_ACCURACY } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

const accuracy = (recipe: string, reported: string | null) => cell(recipe, VALIDATION_ACCURACY, reported);
const epochs = (recipe: string, count: number | null) =>
  cell(recipe, { kind: 'epochs' }, count === null ? null : t('{epochs} epochs', { epochs: count }), count);

const GAP = t('the gap grows with factor and patience');

/** The report's figures are mostly words. */
export const r1: Study = {
  report: 'R1',
  protocol: {
    data: t('GTZAN: 10 genres of 100 tracks; a grey spectrogram picture of each, 128×128 pixels.'),
    split: t(
      '80 % for training, 20 % for test. The test part is also the validation part, by which the run was stopped and its best epoch chosen.',
    ),
    folds: null,
    metric: t('Validation accuracy, mostly in words; for EarlyStopping the number of epochs.'),
    tracks: 1000,
    unit: 'track',
    testIsValidation: true,
  },
  tables: [
    {
      title: t('Base model'),
      settings: [t('Kernel'), t('Learning rate')],
      figures: [t('Validation accuracy')],
      rows: [row('R1.base', ['7×7', '0.0001'], [accuracy('R1.base', t('best of the report'))])],
    },
    {
      title: t('Kernel size'),
      settings: [t('Kernel')],
      figures: [t('Validation accuracy')],
      rows: [
        row('R1.kernel', ['3×3'], [accuracy('R1.kernel.3', t('moderate'))]),
        row('R1.kernel', ['5×5'], [accuracy('R1.kernel.5', null)]),
        row('R1.kernel', ['7×7'], [accuracy('R1.kernel.7', t('best of the three'))]),
      ],
    },
    {
      title: t('Initial learning rate'),
      settings: [t('Learning rate')],
      figures: [t('Validation accuracy')],
      rows: [
        row('R1.lr', ['0.1'], [accuracy('R1.lr.0.1', t('diverges'))]),
        row('R1.lr', ['0.01'], [accuracy('R1.lr.0.01', t('diverges'))]),
        row('R1.lr', ['0.001'], [accuracy('R1.lr.0.001', null)]),
        row('R1.lr', ['0.0001'], [accuracy('R1.lr.0.0001', t('best of the four'))]),
      ],
    },
    {
      title: 'ReduceLROnPlateau',
      settings: [t('Factor'), t('Patience')],
      figures: [t('Training less validation accuracy')],
      rows: [
        row('R1.plateau', ['0.1', '5'], [cell('R1.plateau.0.1.5', { kind: 'gap' }, GAP)]),
        row('R1.plateau', ['0.3', '10'], [cell('R1.plateau.0.3.10', { kind: 'gap' }, GAP)]),
        row('R1.plateau', ['0.5', '15'], [cell('R1.plateau.0.5.15', { kind: 'gap' }, GAP)]),
      ],
    },
    {
      title: 'EarlyStopping',
      settings: [t('Monitor'), t('Patience')],
      figures: [t('Epochs until it stopped')],
      rows: [
        row('R1.stop', ['val_loss', '10'], [epochs('R1.stop.valLoss.10', null)]),
        row('R1.stop', ['val_loss', '15'], [epochs('R1.stop.valLoss.15', 83)]),
        row('R1.stop', ['val_loss', '20'], [epochs('R1.stop.valLoss.20', null)]),
        row('R1.stop', ['val_accuracy', '10'], [epochs('R1.stop.valAccuracy.10', 23)]),
        row('R1.stop', ['val_accuracy', '15'], [epochs('R1.stop.valAccuracy.15', 38)]),
        row('R1.stop', ['val_accuracy', '20'], [epochs('R1.stop.valAccuracy.20', 82)]),
      ],
    },
  ],
};
