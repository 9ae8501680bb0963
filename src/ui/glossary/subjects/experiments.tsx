import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, row, sub, words } from '../formula.tsx';
import { Ranking } from '../pictures/answers.tsx';
import { Grid } from '../pictures/Grid.tsx';

export const experiments = {
  recipe: {
    text: t(
      'Everything that fixes a training: features, split, network, optimizer, seed and all the rest. The same recipe on the same music gives the same run again, so that anybody can repeat it and see what one change does.',
    ),
    picture: <Grid show="one" />,
    formula: formula(words(t('run')), '= f(', words(t('recipe')), ',', words(t('music')), ')'),
  },
  run: {
    text: t(
      'One training of a recipe, kept with its curves, its figures and its weights. One run alone may have been lucky; compare several with different seeds before you believe a difference.',
    ),
    picture: <Ranking />,
    formula: formula(words(t('run')), '= f(', words(t('recipe')), ',', words(t('music')), ')'),
  },
  sweep: {
    text: t(
      'One recipe with several values in some of its fields. Every combination is trained, so that one sees what each field does. The number of runs is a product and grows quickly: three learning rates, three sizes and three seeds are 27 runs.',
    ),
    picture: <Grid show="all" />,
    formula: formula(
      words(t('runs')),
      '=',
      sub('n', '1'),
      '×',
      sub('n', '2'),
      '× … ×',
      words(t('seeds')),
      '×',
      words(t('folds')),
    ),
  },
  configuration: {
    text: t(
      'One combination of a sweep: a value for each of its fields. It is trained once for every seed and fold, and those runs differ only by chance.',
    ),
    picture: <Grid show="one" />,
    formula: formula(row('(', sub('v', '1'), ',', sub('v', '2'), ', …)')),
  },
} satisfies Explanations;
