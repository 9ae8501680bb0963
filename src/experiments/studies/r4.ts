import { evaluated } from './metrics.ts';
import { cell, row, type Study } from './study.ts';

/** After the vote of a track's clips. */
const VOTE = evaluated('validation', 'track');
const BY_CLIP = evaluated('validation', 'clip');

export const r4: Study = {
  report: 'R4',
  protocol: {
    data: 'GTZAN: 1,000 tracks, cut into clips of 1, 2, 3, 5 and 10 s; 3 s is the standard.',
    split: '900 tracks for training, 100 for validation; no test part apart from them.',
    folds: '10-fold cross-validation, which was too slow for the report: 3 to 4 hours a fold.',
    metric: 'Validation accuracy; where clips vote, by track.',
    tracks: 1000,
    unit: 'track',
    testIsValidation: true,
  },
  tables: [
    {
      title: 'Pictures for the CNN',
      settings: ['System'],
      figures: ['Validation accuracy'],
      rows: [
        row('R4.colour', ['colour linear spectrogram'], [cell('R4.colour', VOTE, '40–50 %', [0.4, 0.5])]),
        row('R4.grey.vote', ['grey spectrogram, 3 s clips, vote'], [cell('R4.grey.vote', VOTE, '70 %', 0.7)]),
        row('R4.mel', ['colour mel spectrogram'], [cell('R4.mel', VOTE, '70 %', 0.7)]),
        row(
          'R4.augment',
          ['the same + mirror, rotate, stretch, blur, zoom'],
          [cell('R4.augment', VOTE, '77 %', 0.77)],
        ),
      ],
    },
    {
      title: 'Fully connected networks',
      settings: ['System'],
      figures: ['Validation accuracy', 'Overfits from'],
      rows: [
        row('R4.centroid', ['spectral centroid → ANN'], [cell('R4.centroid', VOTE, 'about 40 %', 0.4), null]),
        row(
          'R4.ann',
          ['512 → 256 → 128 → 64 (ReLU) → softmax, 100 epochs'],
          [
            cell('R4.ann', BY_CLIP, 'about 55 %', 0.55),
            cell('R4.ann', { kind: 'lowestLoss' }, 'epoch 10', 10),
          ],
        ),
      ],
    },
    {
      title: 'CNN with 7×7 kernels',
      settings: ['After'],
      figures: ['Validation accuracy'],
      rows: [
        row('R4.cnn', ['epoch 100'], [cell('R4.cnn', { kind: 'epoch', epoch: 100 }, '70 %', 0.7)]),
        row('R4.cnn', ['epoch 400'], [cell('R4.cnn', { kind: 'epoch', epoch: 400 }, 'about 80 %', 0.8)]),
      ],
    },
    {
      title: '10-fold cross-validation',
      settings: ['System'],
      figures: ['Validation accuracy'],
      rows: [
        {
          ...row('R4.folds', ['CNN, 100 epochs'], [cell('R4.folds', VOTE, 'too slow: 3–4 h a fold')]),
          folds: 10,
        },
      ],
    },
    {
      title: 'Clip length',
      settings: ['Clips of'],
      figures: ['Validation accuracy'],
      rows: [1, 2, 3, 5, 10].map((seconds) =>
        row(
          'R4.clips',
          [`${seconds} s`],
          [cell(`R4.clips.${seconds}`, VOTE, seconds === 3 ? 'its standard' : null)],
        ),
      ),
    },
  ],
};
