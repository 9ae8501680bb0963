import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { cases, formula, frac, row, sub, sum, sup, words } from '../formula.tsx';
import { Activations } from '../pictures/Activations.tsx';

export const activations = {
  activation: {
    text: t(
      'A function that is applied to every value after a layer’s sums. Without it a chain of layers could do no more than a single one, because sums of sums are sums. A bend in the function is enough to make deep networks able to learn curves.',
    ),
    picture: <Activations show="relu" />,
    formula: formula('y = φ(w · x + b)'),
  },
  relu: {
    text: t(
      'The rectified linear unit lets positive values through and makes negative ones 0. It is as simple as a bend can be, quick to compute, and its slope does not fade for large values; that is why deep networks mostly use it.',
    ),
    picture: <Activations show="relu" />,
    formula: formula(words('relu'), '(x) =', row(words('max'), '(0, x)')),
  },
  leakyrelu: {
    text: t(
      'Like ReLU, but negative values are not cut off: a small share of them passes, the slope. A unit that is always negative can then still learn.',
    ),
    picture: <Activations show="leakyrelu" />,
    formula: formula('y =', cases(['x', 'x ≥ 0'], ['α x', 'x < 0'])),
  },
  elu: {
    text: t(
      'Like ReLU for positive values; negative ones bend smoothly towards −1 instead of being cut at 0. The outputs then lie nearer to 0 on average, which can steady the training.',
    ),
    picture: <Activations show="elu" />,
    formula: formula('y =', cases(['x', 'x ≥ 0'], [row(sup('e', 'x'), '− 1'), 'x < 0'])),
  },
  tanh: {
    text: t(
      'The hyperbolic tangent squeezes every number into −1 to 1. Recurrent layers use it to keep their memory from growing without end. For large values it is nearly flat, so little is learned there.',
    ),
    picture: <Activations show="tanh" />,
    formula: formula(
      words('tanh'),
      '(x) =',
      frac(row(sup('e', 'x'), '−', sup('e', '−x')), row(sup('e', 'x'), '+', sup('e', '−x'))),
    ),
  },
  sigmoid: {
    text: t(
      'Squeezes every number into 0 to 1, like a switch that can stand in between. LSTM and GRU use it as gates that say how much to keep and how much to forget.',
    ),
    picture: <Activations show="sigmoid" />,
    formula: formula('σ(x) =', frac('1', row('1 +', sup('e', '−x')))),
  },
  linear: {
    text: t(
      'No activation: the sums are handed on as they are. It is meant for layers whose next layer brings an activation of its own.',
    ),
    picture: <Activations show="linear" />,
    formula: formula('y = x'),
  },
  softmax: {
    text: t(
      'The last step of the network: it turns one score for each genre into probabilities that are positive and add up to 1. The highest score gets the most, and a small lead in scores can become a large one in probability.',
    ),
    picture: <Activations show="softmax" />,
    formula: formula(sub('p', 'i'), '=', frac(sup('e', sub('z', 'i')), sum('j', sup('e', sub('z', 'j'))))),
  },
} satisfies Explanations;
