import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, gap, row, sub, sup, words } from '../formula.tsx';
import { Augmented } from '../pictures/Augmented.tsx';

export const augmentation = {
  augmentation: {
    text: t(
      'Training clips are changed at random, in ways that do not change their genre: a little louder, a little later, with a part covered. The network hardly ever sees the same clip twice and cannot learn it by heart. Validation and test clips are never changed.',
    ),
    picture: <Augmented by="randomtranslation" />,
    formula: formula(
      'x′ =',
      sub('T', 'r'),
      '(x)',
      gap(),
      'y′ = y',
      gap(),
      row('r', words(' '), words(t('at random'))),
    ),
  },
  randomflip: {
    text: t(
      'Mirrors every second clip from left to right, so that it runs backwards. For photographs this is a natural change. For music it is a bold one: notes then swell instead of dying away.',
    ),
    picture: <Augmented by="randomflip" />,
    formula: formula('x′(b, m) = x(b, M − 1 − m)'),
  },
  randomrotation: {
    text: t(
      'Turns the picture by a random angle up to the one given. A turned spectrogram belongs to no real sound, as pitches then drift over time, so only small angles make sense.',
    ),
    picture: <Augmented by="randomrotation" />,
    formula: formula(
      'x′(p) = x',
      row('(', sub('R', 'α'), 'p)'),
      gap(),
      row('α ∈ [−', sub('α', words('max')), ',', sub('α', words('max')), ']'),
    ),
  },
  randomstretch: {
    text: t(
      'Makes time longer or shorter by a random factor, while frequencies stay where they are. It is as if the piece were played slower or faster in the same key.',
    ),
    picture: <Augmented by="randomstretch" />,
    formula: formula('x′(b, m) = x(b, m / s)', gap(), row('s ∈ [1 / (1 + f), 1 + f]')),
  },
  randomblur: {
    text: t(
      'Blurs the picture by a random amount: every value becomes a mean of its neighbours. Fine detail is lost and the rough shape stays, so the network has to rely on that.',
    ),
    picture: <Augmented by="randomblur" />,
    formula: formula(
      'x′ =',
      sub('G', 'σ'),
      '∗ x',
      gap(),
      row(sub('G', 'σ'), '(d) ∝', sup('e', row('−', sup('d', '2'), '/ 2', sup('σ', '2')))),
    ),
  },
  randomzoom: {
    text: t(
      'Zooms in or out by a random factor, in time and frequency alike. It comes from photographs, where things may be near or far. In music it changes tempo and pitch spacing together.',
    ),
    picture: <Augmented by="randomzoom" />,
    formula: formula('x′(b, m) = x(b / s, m / s)', gap(), row('s ∈ [1 / (1 + f), 1 + f]')),
  },
  randomtranslation: {
    text: t(
      'Shifts the picture by a random distance: sideways the clip starts earlier or later, up or down it is in another key. Both leave the genre as it was, if the shift is not too large.',
    ),
    picture: <Augmented by="randomtranslation" />,
    formula: formula('x′(b, m) = x(b − Δb, m − Δm)'),
  },
  randombrightness: {
    text: t(
      'Makes the whole picture brighter or darker by a random amount. Brightness stands for decibels, so this is the same recording at another volume, which says nothing about the genre.',
    ),
    picture: <Augmented by="randombrightness" />,
    formula: formula('x′ = x + δ', gap(), row('δ ∈ [−', words('Δ'), ',', words('Δ'), ']')),
  },
  timemasking: {
    text: t(
      'Covers a random stretch of time. The network cannot wait for one telling moment and has to use all of the clip. Together with masks over frequencies this is known as SpecAugment.',
    ),
    picture: <Augmented by="timemasking" />,
    formula: formula('x′(b, m) = c', gap(), row(sub('m', '0'), '≤ m <', sub('m', '0'), '+ w')),
  },
  frequencymasking: {
    text: t(
      'Covers a random band of frequencies. The network cannot rely on one instrument alone, such as the cymbals, and has to know the genre by the others too.',
    ),
    picture: <Augmented by="frequencymasking" />,
    formula: formula('x′(b, m) = c', gap(), row(sub('b', '0'), '≤ b <', sub('b', '0'), '+ h')),
  },
  mixup: {
    text: t(
      'Lays two clips over each other, and their labels in the same shares: 70 % blues and 30 % disco, for example. Such music exists nowhere, but the network learns to change its answer smoothly from one genre to the other and becomes less sure of itself.',
    ),
    picture: <Augmented by="mixup" />,
    formula: formula(
      'x′ = λ',
      sub('x', '1'),
      '+ (1 − λ)',
      sub('x', '2'),
      gap(),
      'y′ = λ',
      sub('y', '1'),
      '+ (1 − λ)',
      sub('y', '2'),
    ),
  },
  copies: {
    text: t(
      'The changes can be drawn anew in every epoch, so that no clip looks the same twice. Or a number of changed copies is made once and stays: the training set is then larger, but what it contains is still finite and can be learned by heart in time.',
    ),
    picture: <Augmented by="randomstretch" />,
    formula: formula(
      words(t('clips in an epoch')),
      '= (1 +',
      words(t('copies')),
      ') ×',
      words(t('training clips')),
    ),
  },
} satisfies Explanations;
