import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, over, row, sub, sum, sup, words } from '../formula.tsx';
import { Chance, Noisy, Shuffles } from '../pictures/chance.tsx';
import { Folds } from '../pictures/Folds.tsx';
import { SplitPicture } from '../pictures/SplitPicture.tsx';

export const data = {
  track: {
    text: t(
      'One recording with one genre: a song, or a stretch of it. Everything that is cut from a track sounds alike, the same voice, key and room, so a track is the smallest unit that can honestly be kept apart when a network is tested.',
    ),
    picture: <SplitPicture show="track" />,
    formula: formula(
      words(t('track')),
      '=',
      row('{', sub(words(t('clip')), '1'), ', … ,', sub(words(t('clip')), 'n'), '}'),
    ),
  },
  split: {
    text: t(
      'A network is judged by music that it has not learned from, so the tracks are divided before training: most of them train, some validate, some test. Each genre is divided in the same shares, so that every part has all of them.',
    ),
    picture: <SplitPicture show="sets" />,
    formula: formula(
      sub('n', words(t('training'))),
      '+',
      sub('n', words(t('validation'))),
      '+',
      sub('n', words(t('test'))),
      '= n',
    ),
  },
  'training-set': {
    text: t(
      'The clips that the network learns from. At every step its weights are changed so that it would have answered a little better about some of these clips. How right it is on them says how much it remembers, not how much it has understood.',
    ),
    picture: <SplitPicture show="sets" />,
    formula: formula('w ← w − η', row('∇', sub('L', words(t('training'))))),
  },
  'validation-set': {
    text: t(
      'Tracks that the network never trains on, asked after every epoch. They show whether what was learned holds for other music too. Settings and the best epoch are chosen by them, so in the end they flatter a little: that is what the test set is for.',
    ),
    picture: <SplitPicture show="sets" />,
    formula: formula(
      words(t('best epoch')),
      '=',
      row('arg', sub('min', 'e'), ' ', row(sub('L', words(t('validation'))), '(e)')),
    ),
  },
  'test-set': {
    text: t(
      'Tracks that are kept out of the training and of every choice, and asked once at the very end. Only their figures say what to expect on new music. Whoever tries ten settings and reports the best test result has made a validation set of it.',
    ),
    picture: <SplitPicture show="sets" />,
    formula: formula(
      words(t('accuracy')),
      '=',
      frac(words(t('right answers on the test set')), words(t('all answers on the test set'))),
    ),
  },
  leak: {
    text: t(
      'If clips of one track lie on both sides of the split, the network can recognise the recording instead of the genre: it has heard the same voice and the same drums while training. The figures then look excellent and mean nothing for new songs. This is called a leak, and is avoided by splitting by track.',
    ),
    picture: <SplitPicture show="leak" />,
    formula: formula(words(t('tracks in training')), '∩', words(t('tracks in validation')), '= ∅'),
  },
  'filtered-lists': {
    text: t(
      'GTZAN, the best known collection for this task, has repeated, broken and wrongly labelled recordings, and many tracks by the same artist. The filtered lists leave out the faulty ones and keep each artist on one side of the split. Accuracy is clearly lower with them, and truer.',
    ),
    picture: <SplitPicture show="track" />,
    formula: formula(words(t('artists in training')), '∩', words(t('artists in the test')), '= ∅'),
  },
  'artist-effect': {
    text: t(
      'Tracks of one artist share a voice, instruments and a studio. If some of them train and others test, the network can score by recognising the artist, and seems to know genres better than it does. The remedy is to keep all tracks of an artist on one side.',
    ),
    picture: <SplitPicture show="leak" />,
    formula: formula(words(t('artists in training')), '∩', words(t('artists in the test')), '= ∅'),
  },
  fold: {
    text: t(
      'The tracks are divided into some equal parts, the folds. One fold validates while the others train; then it is the next one’s turn. After all turns, every track has validated exactly once.',
    ),
    picture: <Folds show="one" />,
    formula: formula(
      sub(words(t('training')), 'i'),
      '=',
      words(t('all tracks')),
      '∖',
      sub(words(t('fold')), 'i'),
    ),
  },
  'cross-validation': {
    text: t(
      'One split may be lucky. Cross-validation trains once for every fold and takes the mean of the results, so that all tracks count and the spread shows how much depends on luck. The price is k trainings instead of one.',
    ),
    picture: <Folds show="all" />,
    formula: formula(over('a', '¯'), '=', frac('1', 'k'), sum('i', sub('a', 'i'))),
  },
  seed: {
    text: t(
      'Much in training is drawn at random: the first weights, the order of the clips, what dropout switches off. The seed is the number from which all of that is computed. The same seed gives the same run again, another seed a run that is as good an example but comes out a little differently.',
    ),
    picture: <Shuffles />,
    formula: formula(
      sub('r', row('n + 1')),
      '= f',
      row('(', sub('r', 'n'), ')'),
      gap(),
      sub('r', '0'),
      '=',
      words(t('seed')),
    ),
  },
  chance: {
    text: t(
      'What somebody would reach who guesses. With ten equally frequent genres, one guess in ten is right, so an accuracy of 10 % means that nothing was learned. Dashed lines in the charts show this level.',
    ),
    picture: <Chance />,
    formula: formula(
      sub('a', words(t('chance'))),
      '=',
      frac('1', 'K'),
      gap(),
      sub('L', words(t('chance'))),
      '= ln K',
    ),
  },
  'training-share': {
    text: t(
      'With few examples a network can learn each of them by heart; with many that is harder than learning what they have in common. More data is therefore the surest remedy against overfitting. Here a share of the training tracks is used, the same share of every genre.',
    ),
    picture: <SplitPicture show="share" />,
    formula: formula(words(t('tracks used')), '=', words(t('share')), '×', words(t('tracks in training'))),
  },
  'label-noise': {
    text: t(
      'Some training tracks get a wrong genre, as happens in every real collection. A large network can learn even these by heart: it becomes right about wrong labels and worse on everything else. The validation labels stay as they are.',
    ),
    picture: <SplitPicture show="noise" />,
    formula: formula(
      'P',
      row('(', sub('y', words(t('given'))), '≠', sub('y', words(t('true genre'))), ')'),
      '=',
      words(t('share')),
    ),
  },
  'input-noise': {
    text: t(
      'Small random numbers are added to what the network sees, different ones every time. It cannot rely on single exact values any more and has to learn what stays the same under the noise. Too much of it hides the music.',
    ),
    picture: <Noisy />,
    formula: formula('x′ = x + ε', gap(), row('ε ∼ N(0,', sup('σ', '2'), ')')),
  },
} satisfies Explanations;
