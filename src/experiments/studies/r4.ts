import { t } from '../../i18n.ts';
import { evaluated } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

/** After the vote of a track's clips. */
const VOTE = evaluated('validation', 'track');
const BY_CLIP = evaluated('validation', 'clip');

export const r4: Study = {
  report: 'R4',
  protocol: {
    data: t('GTZAN: 1,000 tracks, cut into clips of 1, 2, 3, 5 and 10 s; 3 s is the standard.'),
    split: t('900 tracks for training, 100 for validation; no test part apart from them.'),
    folds: t('10-fold cross-validation, which was too slow for the report: 3 to 4 hours a fold.'),
    metric: t('Validation accuracy; where clips vote, by track.'),
    tracks: 1000,
    unit: 'track',
    testIsValidation: true,
  },
  tables: [
    {
      title: t('Pictures for the CNN'),
      settings: [t('System')],
      figures: [t('Validation accuracy')],
      rows: [
        row('R4.colour', [t('colour linear spectrogram')], [cell('R4.colour', VOTE, '40–50 %', [0.4, 0.5])]),
        row(
          'R4.grey.vote',
          [t('grey spectrogram, 3 s clips, vote')],
          [cell('R4.grey.vote', VOTE, '70 %', 0.7)],
        ),
        row('R4.mel', [t('colour mel spectrogram')], [cell('R4.mel', VOTE, '70 %', 0.7)]),
        row(
          'R4.augment',
          [t('the same + mirror, rotate, stretch, blur, zoom')],
          [cell('R4.augment', VOTE, '77 %', 0.77)],
        ),
      ],
    },
    {
      title: t('Fully connected networks'),
      settings: [t('System')],
      figures: [t('Validation accuracy'), t('Overfits from')],
      rows: [
        row(
          'R4.centroid',
          [t('spectral centroid → ANN')],
          [cell('R4.centroid', VOTE, t('about {percent} %', { percent: 40 }), 0.4), null],
        ),
        row(
          'R4.ann',
          [t('512 → 256 → 128 → 64 (ReLU) → softmax, 100 epochs')],
          [
            cell('R4.ann', BY_CLIP, t('about {percent} %', { percent: 55 }), 0.55),
            cell('R4.ann', { kind: 'lowestLoss' }, t('epoch {epoch}', { epoch: 10 }), 10),
          ],
        ),
      ],
    },
    {
      title: t('CNN with 7×7 kernels'),
      settings: [t('After')],
      figures: [t('Validation accuracy')],
      rows: [
        row(
          'R4.cnn',
          [t('epoch {epoch}', { epoch: 100 })],
          [cell('R4.cnn', { kind: 'epoch', epoch: 100 }, '70 %', 0.7)],
        ),
        row(
          'R4.cnn',
          [t('epoch {epoch}', { epoch: 400 })],
          [cell('R4.cnn', { kind: 'epoch', epoch: 400 }, t('about {percent} %', { percent: 80 }), 0.8)],
        ),
      ],
    },
    {
      title: t('10-fold cross-validation'),
      settings: [t('System')],
      figures: [t('Validation accuracy')],
      rows: [
        {
          ...row('R4.folds', [t('CNN, 100 epochs')], [cell('R4.folds', VOTE, t('too slow: 3–4 h a fold'))]),
          folds: 10,
        },
      ],
    },
    {
      title: t('Clip length'),
      settings: [t('Clips of')],
      figures: [t('Validation accuracy')],
      rows: [1, 2, 3, 5, 10].map((seconds) =>
        row(
          'R4.clips',
          [`${seconds} s`],
          [cell(`R4.clips.${seconds}`, VOTE, seconds === 3 ? t('its standard') : null)],
        ),
      ),
    },
  ],
};
