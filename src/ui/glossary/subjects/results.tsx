import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, over, row, sqrt, sub, subsup, sum, sup, words } from '../formula.tsx';
import { PairTable, Ranking, Votes } from '../pictures/answers.tsx';
import { Histogram, Interval } from '../pictures/intervals.tsx';
import { Matrix } from '../pictures/Matrix.tsx';

export const results = {
  'confusion-matrix': {
    text: t(
      'A table of what was taken for what: rows are the true genres, columns the genres that the network answered. On the diagonal it was right. Large numbers beside it show which genres it confuses, and in which direction.',
    ),
    picture: <Matrix show="all" />,
    formula: formula(sub('n', row('i j')), '=', words(t('clips of genre i that were answered as j'))),
  },
  accuracy: {
    text: t(
      'The share of answers that are right. It is easy to understand, but where genres differ in size it says mostly how the large ones do. Always compare it with chance, and with how many items it was measured on.',
    ),
    picture: <Matrix show="diagonal" />,
    formula: formula(words(t('accuracy')), '=', frac(row(sum('i', sub('n', row('i i')))), 'n')),
  },
  'balanced-accuracy': {
    text: t(
      'The mean of the recalls of all genres: each genre counts the same, however many tracks it has. A network that always answers the most frequent genre gets only the level of chance here.',
    ),
    picture: <Matrix show="rows" />,
    formula: formula(frac('1', 'K'), sum('i', frac(sub('n', row('i i')), sum('j', sub('n', row('i j')))))),
  },
  precision: {
    text: t(
      'When the network says “jazz”, how often is it jazz? Precision looks at a column of the matrix: of all clips that were answered with this genre, the share that really is.',
    ),
    picture: <Matrix show="column" />,
    formula: formula(words(t('precision')), '=', frac('TP', 'TP + FP')),
  },
  recall: {
    text: t(
      'Of all jazz there is, how much was found? Recall looks at a row of the matrix: of all clips of this genre, the share that was answered with it. Answering jazz always gives perfect recall and poor precision.',
    ),
    picture: <Matrix show="row" />,
    formula: formula(words(t('recall')), '=', frac('TP', 'TP + FN')),
  },
  f1: {
    text: t(
      'Precision and recall in one number, their harmonic mean. It is high only if both are: a very low one cannot be made up for by the other.',
    ),
    picture: <Matrix show="both" />,
    formula: formula(
      sub('F', '1'),
      '=',
      frac(
        row('2 ·', words(t('precision')), '·', words(t('recall'))),
        row(words(t('precision')), '+', words(t('recall'))),
      ),
      '=',
      frac('2 TP', '2 TP + FP + FN'),
    ),
  },
  support: {
    text: t(
      'How many clips or tracks of this genre the figures of the row were measured on. With a support of 10, a single answer changes the recall by 10 points, so do not read much into small differences.',
    ),
    picture: <Matrix show="row" />,
    formula: formula(sub('n', 'i'), '=', sum('j', sub('n', row('i j')))),
  },
  averages: {
    text: t(
      'Two ways to make one figure of many genres. The macro average counts each genre the same; the weighted average counts each by its support, so that large genres weigh more. If all genres have as many items, both are equal.',
    ),
    picture: <Matrix show="rows" />,
    formula: formula(
      words('macro = '),
      frac('1', 'K'),
      sum('i', sub('s', 'i')),
      words(`   ${t('weighted =')} `),
      frac('1', 'n'),
      sum('i', sub('n', 'i'), sub('s', 'i')),
    ),
  },
  interval: {
    text: t(
      'A figure measured on 50 tracks would come out a little differently on 50 others. The interval says between which values the true share may well lie; if one measured again and again, 95 of 100 such intervals would contain it. More tracks make it narrower. Clips of one track count for less than independent ones.',
    ),
    picture: <Interval />,
    formula: formula(
      frac(
        row(
          'p +',
          frac(sup('z', '2'), '2 n'),
          '± z',
          sqrt(frac('p (1 − p)', 'n'), '+', frac(sup('z', '2'), row('4', sup('n', '2')))),
        ),
        row('1 +', frac(sup('z', '2'), 'n')),
      ),
      gap(),
      'z = 1.96',
    ),
  },
  bootstrap: {
    text: t(
      'For figures that have no simple formula, chance is imitated: as many tracks as there are get drawn with replacement, some twice, some not at all, and the figure is computed again. Done 2,000 times, the middle 95 % of the results are the interval.',
    ),
    picture: <Histogram />,
    formula: formula(
      row('[', sub('q', '2.5 %'), ',', sub('q', '97.5 %'), ']'),
      words(` ${t('of')} `),
      subsup('a', '1', '∗'),
      ', … ,',
      subsup('a', '2000', '∗'),
    ),
  },
  vote: {
    text: t(
      'The network answers for every clip, but a track has one genre. Its clips decide together: by the mean of their probabilities, or by majority, one vote each. Single mistakes are outvoted, so accuracy by track is usually higher than by clip.',
    ),
    picture: <Votes />,
    formula: formula(
      over('y', '^'),
      '=',
      row('arg', sub(words('max'), 'g'), frac('1', 'n'), sum('c', sub('p', row('c, g')))),
    ),
  },
  mcnemar: {
    text: t(
      'Were two networks asked about the same tracks, only those tracks tell them apart on which exactly one of them was right. If both were equally good, these would be divided like tosses of a coin. The test says how often chance alone would make as large a difference.',
    ),
    picture: <PairTable />,
    formula: formula(sup('χ', '2'), '=', frac(sup(row('(|b − c| − 1)'), '2'), 'b + c')),
  },
  'p-value': {
    text: t(
      'How often chance alone would give a difference as large as the one measured, or larger, if there were none in truth. 0.03 means three times in a hundred. It is not the probability that the networks are equally good, and a large one proves nothing.',
    ),
    picture: <PairTable />,
    formula: formula(
      'p = P(',
      words(t('difference')),
      '≥',
      words(t('measured')),
      ' | ',
      words(t('chance alone')),
      ')',
    ),
  },
  'standard-deviation': {
    text: t(
      'The same recipe comes out a little differently with every seed. The mean of some runs says more than one of them, and the standard deviation says how far they typically lie from it. A difference smaller than that is not worth a sentence.',
    ),
    picture: <Ranking />,
    formula: formula(
      's =',
      sqrt(frac('1', 'n − 1'), sum('i', sup(row('(', sub('a', 'i'), '−', over('a', '¯'), ')'), '2'))),
    ),
  },
} satisfies Explanations;
