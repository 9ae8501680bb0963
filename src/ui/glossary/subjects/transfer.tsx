import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, gap, row, sub, words } from '../formula.tsx';
import { Transfer } from '../pictures/Transfer.tsx';

export const transfer = {
  'transfer-learning': {
    text: t(
      'A network that has learned to tell a thousand kinds of photographs apart already knows edges, textures and shapes. Transfer learning keeps that part, the base, as it is, and trains only a small new end, the head, for the genres. It needs far less data and time than starting from nothing.',
    ),
    picture: <Transfer show="head" />,
    formula: formula('y =', sub('h', words(t('learned'))), row('(', sub('f', words(t('fixed'))), '(x)', ')')),
  },
  'pretrained-weights': {
    text: t(
      'Weights that were learned before, on other data: here on ImageNet, over a million photographs of a thousand kinds. They come in a file that you choose. Without them the base starts from random numbers, and what it hands on is only a random mixture.',
    ),
    picture: <Transfer show="head" />,
    formula: formula(sub('w', '0'), '=', sub('w', words('ImageNet'))),
  },
  head: {
    text: t(
      'In transfer learning the base is the large network that has learned before, and the head the few layers behind it that learn the genres. What the base makes of a clip is computed once and kept, the bottleneck features; training the head on them takes seconds.',
    ),
    picture: <Transfer show="head" />,
    formula: formula(
      'z =',
      sub('f', words(t('base'))),
      '(x)',
      gap(),
      'y =',
      sub('h', words(t('head'))),
      '(z)',
    ),
  },
  'fine-tuning': {
    text: t(
      'After the head has been trained, the last layers of the base may go on learning too, so that what was learned on photographs bends towards music. The learning rate is much smaller than before; otherwise a few steps would destroy what the base knows.',
    ),
    picture: <Transfer show="fine" />,
    formula: formula(sub('η', words(t('fine-tuning'))), '≪', sub('η', words(t('head')))),
  },
} satisfies Explanations;
