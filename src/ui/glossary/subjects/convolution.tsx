import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, row, sqrt, sub, sum, sup, words } from '../formula.tsx';
import { Convolution } from '../pictures/Convolution.tsx';
import { Pooling } from '../pictures/Pooling.tsx';

export const convolution = {
  conv2d: {
    text: t(
      'A convolution slides small filters over the picture. At every place a filter multiplies the values under it with its own weights and adds them up: the sum is large where the picture looks like the filter. As the same filter is used everywhere, a pattern is found wherever it occurs, with few weights.',
    ),
    picture: <Convolution show="conv" />,
    formula: formula(
      sub('y', row('i, j')),
      '= b +',
      sum('u, v, c', sub('w', row('u, v, c')), sub('x', row('i + u, j + v, c'))),
    ),
  },
  separableconv2d: {
    text: t(
      'A convolution in two steps: first each channel is filtered by itself, then the channels are mixed at every point. It does nearly the same as a Conv2D with far fewer weights and products.',
    ),
    picture: <Convolution show="conv" />,
    formula: formula(
      words(t('weights')),
      '=',
      sup('k', '2'),
      'C + C F',
      words(` ${t('instead of')} `),
      sup('k', '2'),
      'C F',
    ),
  },
  filter: {
    text: t(
      'The small table of weights that a convolution slides over the picture. Each filter looks for one pattern, such as an upright edge, which is a drum stroke in a spectrogram. Nobody draws the filters: they are learned.',
    ),
    picture: <Convolution show="filter" />,
    formula: formula(words(t('weights of a filter')), '=', sup('k', '2'), '×', words(t('channels')), '+ 1'),
  },
  'feature-map': {
    text: t(
      'What one filter makes of the picture: bright where its pattern was found, dark elsewhere. A layer with 32 filters hands on 32 feature maps, which are the channels of the next layer’s input.',
    ),
    picture: <Convolution show="map" />,
    formula: formula(sub('y', 'f'), '= φ', row('(', sub('w', 'f'), '∗ x +', sub('b', 'f'), ')')),
  },
  'kernel-size': {
    text: t(
      'Height and width of a filter, here always square. A kernel of 3 sees a value and its neighbours, a kernel of 7 sees more at a time but has over five times the weights.',
    ),
    picture: <Convolution show="filter" />,
    formula: formula(words(t('weights of a filter')), '=', sup('k', '2'), '×', words(t('channels')), '+ 1'),
  },
  strides: {
    text: t(
      'By how many places the window moves on each time. With strides of 1 it looks everywhere; with 2 it skips every second place, and what comes out is half as high and half as wide.',
    ),
    picture: <Convolution show="stride" />,
    formula: formula('n′ = ⌊', frac('n − k', 's'), '⌋ + 1'),
  },
  padding: {
    text: t(
      'At the border a window would hang over the edge. With “valid” it stops before that, and the output is a little smaller than the input; with “same” zeros are laid around the picture, so that it keeps its size at strides of 1.',
    ),
    picture: <Convolution show="padding" />,
    formula: formula(
      words('valid: '),
      sub('n', words('out')),
      '= ⌊',
      frac('n − k', 's'),
      '⌋ + 1',
      words('   same: '),
      sub('n', words('out')),
      '= ⌈',
      frac('n', 's'),
      '⌉',
    ),
  },
  maxpooling2d: {
    text: t(
      'Divides the picture into small windows and keeps the largest value of each. The picture becomes smaller, and it no longer matters exactly where in the window something was.',
    ),
    picture: <Pooling by="max" />,
    formula: formula(
      sub('y', row('i, j')),
      '=',
      row(sub(words('max'), row('u, v')), sub('x', row('s i + u, s j + v'))),
    ),
  },
  averagepooling2d: {
    text: t(
      'Divides the picture into small windows and keeps the mean of each. It shrinks the picture more gently than taking the largest value; a single strong value counts for less.',
    ),
    picture: <Pooling by="mean" />,
    formula: formula(
      sub('y', row('i, j')),
      '=',
      frac('1', sup('p', '2')),
      sum('u, v', sub('x', row('s i + u, s j + v'))),
    ),
  },
  'pool-size': {
    text: t(
      'Height and width of the windows of which pooling keeps one value each. With 2, the picture is half as high and half as wide afterwards, and has a quarter of the values.',
    ),
    picture: <Pooling by="max" />,
    formula: formula('n′ = ⌊', frac('n − p', 's'), '⌋ + 1'),
  },
  globalaveragepooling2d: {
    text: t(
      'Replaces every feature map by its mean: one number says how much of the pattern there was, wherever it was. It needs no weights, and the network then accepts clips of any length.',
    ),
    picture: <Pooling by="global-mean" />,
    formula: formula(sub('y', 'c'), '=', frac('1', 'H W'), sum('i, j', sub('x', row('i, j, c')))),
  },
  globalmaxpooling2d: {
    text: t(
      'Replaces every feature map by its largest value: it says whether the pattern occurred at all, even if only once.',
    ),
    picture: <Pooling by="global-max" />,
    formula: formula(sub('y', 'c'), '=', row(sub(words('max'), row('i, j')), sub('x', row('i, j, c')))),
  },
  statisticspooling2d: {
    text: t(
      'Describes every row of frequencies by statistics over time: its mean, how much it varies, its maximum, how fast it changes. When something happened is forgotten, which note or band it was is kept. It suits music, where timbre matters more than the exact moment.',
    ),
    picture: <Pooling by="statistics" />,
    formula: formula(
      sub('μ', 'b'),
      '=',
      frac('1', 'M'),
      sum('m', sub('x', row('b, m'))),
      gap(),
      sub('σ', 'b'),
      '=',
      sqrt(frac('1', 'M'), sum('m', sup(row('(', sub('x', row('b, m')), '−', sub('μ', 'b'), ')'), '2'))),
    ),
  },
} satisfies Explanations;
