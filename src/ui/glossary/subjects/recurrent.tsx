import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, gap, over, row, sub, words } from '../formula.tsx';
import { Unrolled } from '../pictures/Unrolled.tsx';

export const recurrent = {
  simplernn: {
    text: t(
      'A recurrent layer reads the clip frame after frame and carries a memory along: what it computes depends on the new frame and on its own last output. The simple kind forgets quickly, as old things are overwritten at every step.',
    ),
    picture: <Unrolled show="simple" />,
    formula: formula(
      sub('h', 't'),
      '=',
      words('tanh '),
      row('(W', sub('x', 't'), '+ U', sub('h', row('t − 1')), '+ b)'),
    ),
  },
  lstm: {
    text: t(
      'A recurrent layer with a memory of its own beside its output. Three gates, each between 0 and 1, decide at every frame what is forgotten, what is written and what is shown. So it can keep something over many frames, such as a rhythm.',
    ),
    picture: <Unrolled show="lstm" />,
    formula: formula(
      sub('c', 't'),
      '=',
      sub('f', 't'),
      '⊙',
      sub('c', row('t − 1')),
      '+',
      sub('i', 't'),
      '⊙',
      sub(over('c', '^'), 't'),
      gap(),
      sub('h', 't'),
      '=',
      sub('o', 't'),
      '⊙',
      words('tanh '),
      sub('c', 't'),
    ),
  },
  gru: {
    text: t(
      'Like LSTM with two gates and no separate memory: one gate mixes the old output with the new one, the other says how much of the old one is looked at. It has fewer weights and often does as well.',
    ),
    picture: <Unrolled show="simple" />,
    formula: formula(
      sub('h', 't'),
      '=',
      sub('z', 't'),
      '⊙',
      sub('h', row('t − 1')),
      '+ (1 −',
      sub('z', 't'),
      ') ⊙',
      sub(over('h', '^'), 't'),
    ),
  },
  bidirectional: {
    text: t(
      'Two recurrent layers side by side: one reads the clip forwards, the other backwards, and their outputs are joined. What comes later can then help to understand what came before.',
    ),
    picture: <Unrolled show="both" />,
    formula: formula(sub('h', 't'), '=', row('[', sub('→h', 't'), ',', sub('←h', 't'), ']')),
  },
  'every-timestep': {
    text: t(
      'A recurrent layer usually hands on only its last output, a summary of the clip. Here it hands on the output of every timestep, so that another recurrent layer can read them in turn.',
    ),
    picture: <Unrolled show="every" />,
    formula: formula(
      row('(', sub('h', '1'), ', … ,', sub('h', 'T'), ')'),
      words(` ${t('instead of')} `),
      sub('h', 'T'),
    ),
  },
} satisfies Explanations;
