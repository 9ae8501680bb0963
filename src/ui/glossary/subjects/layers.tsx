import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { cases, formula, frac, gap, row, sqrt, sub, sum, sup, words } from '../formula.tsx';
import { Gaussians } from '../pictures/features.tsx';
import { Shapes } from '../pictures/Shapes.tsx';
import { Units } from '../pictures/Units.tsx';

export const layers = {
  layer: {
    text: t(
      'A network is a chain of layers. Each takes numbers, computes others from them and hands those on; what it computes depends on its weights. The first layers see edges and short sounds, later ones put these together, and the last one answers.',
    ),
    picture: <Shapes show="network" />,
    formula: formula(
      'y =',
      sub('f', 'n'),
      row('(', '…', sub('f', '2'), row('(', sub('f', '1'), '(x)', ')'), ')'),
    ),
  },
  architecture: {
    text: t(
      'Which layers a network has, how large they are and in which order they stand. It is chosen before training and stays; only the weights are learned. Larger architectures can learn more, and also more by heart.',
    ),
    picture: <Shapes show="network" />,
    formula: formula(
      sub('f', words(t('network'))),
      '=',
      sub('f', 'n'),
      '∘ … ∘',
      sub('f', '2'),
      '∘',
      sub('f', '1'),
    ),
  },
  depth: {
    text: t(
      'How many layers lie one behind the other. A deeper network can build larger and more involved patterns from small ones. It also has more to learn, takes longer, and with little data overfits more easily.',
    ),
    picture: <Shapes show="network" />,
    formula: formula('y =', sub('f', 'n'), '∘ … ∘', sub('f', '1'), '(x)'),
  },
  parameters: {
    text: t(
      'The numbers that training changes. A layer with 100 inputs and 10 units has a weight for each pair and a bias for each unit, so 1010 parameters. More parameters than training examples can bear is what makes learning by heart possible.',
    ),
    picture: <Units show="dense" />,
    formula: formula(
      sub('n', words('Dense')),
      '=',
      words(t('inputs')),
      '×',
      words(t('units')),
      '+',
      words(t('units')),
    ),
  },
  'output-shape': {
    text: t(
      'How many numbers a layer hands on, and in which arrangement: height × width × channels for a picture, timesteps × values for a sequence, or one row. Each layer must fit the shape of the one before it.',
    ),
    picture: <Shapes show="network" />,
    formula: formula(
      words(t('numbers')),
      '=',
      words(t('height')),
      '×',
      words(t('width')),
      '×',
      words(t('channels')),
    ),
  },
  dense: {
    text: t(
      'Connects every input with every unit: each unit is a weighted sum of all inputs, plus a number of its own. It can combine anything with anything, which takes many weights. The last layer of a classifier is one, with a unit for each genre.',
    ),
    picture: <Units show="dense" />,
    formula: formula(
      sub('y', 'j'),
      '= φ',
      row('(', sub('b', 'j'), '+', sum('i', sub('w', row('i, j')), sub('x', 'i')), ')'),
    ),
  },
  units: {
    text: t(
      'The number of values that a layer computes, each from all of its inputs. More units can tell more things apart, and have more weights to learn.',
    ),
    picture: <Units show="dense" />,
    formula: formula(
      words(t('weights')),
      '=',
      words(t('inputs')),
      '×',
      words(t('units')),
      '+',
      words(t('units')),
    ),
  },
  dropout: {
    text: t(
      'While training, each step switches off a random share of the values, others every time, and makes the rest larger to keep the sum. No unit can rely on one particular other, so what is learned is spread out and harder to learn by heart. When answering, nothing is switched off.',
    ),
    picture: <Units show="dropout" />,
    formula: formula(
      'y =',
      cases(['0', words(t('with probability p'))], [frac('x', '1 − p'), words(t('otherwise'))]),
    ),
  },
  batchnormalization: {
    text: t(
      'Brings each channel of a batch to mean 0 and standard deviation 1, then applies a scale and a shift that are learned. Layers get inputs of a steady size, so training goes faster and bears larger learning rates. When answering, means gathered during training are used instead of the batch’s own.',
    ),
    picture: <Gaussians />,
    formula: formula('y = γ', frac('x − μ', sqrt(sup('σ', '2'), '+ ε')), '+ β'),
  },
  normalization: {
    text: t(
      'Subtracts a mean and divides by a standard deviation, both measured once on the training clips and then fixed. The network carries its own standardization with it, so that a saved model needs nothing beside it.',
    ),
    picture: <Gaussians />,
    formula: formula('y =', frac('x − μ', 'σ')),
  },
  flatten: {
    text: t(
      'Writes all values of a picture in one row, so that a dense layer can take them. Nothing is computed; only which values are neighbours is forgotten.',
    ),
    picture: <Shapes show="flatten" />,
    formula: formula(row('H × W × C'), '→', row('H · W · C')),
  },
  reshape: {
    text: t(
      'Writes the same values in another arrangement, row by row. A picture becomes a sequence this way, for instance, which a recurrent layer can read.',
    ),
    picture: <Shapes show="reshape" />,
    formula: formula(row('a × b'), '→', row('c × d'), gap(), row('a b = c d')),
  },
  permute: {
    text: t(
      'Exchanges axes: rows become columns. Spectrograms have frequencies as rows and time as columns; a recurrent layer wants time first.',
    ),
    picture: <Shapes show="permute" />,
    formula: formula(sub('y', row('j, i')), '=', sub('x', row('i, j'))),
  },
  application: {
    text: t(
      'A large well-known network that was made for photographs, such as ResNet50, without its last layers. It stands as one layer of the network here. It may start from weights learned on a million photographs, or from random ones.',
    ),
    picture: <Shapes show="network" />,
    formula: formula('y =', words(t('head')), row('(', words('ResNet50'), '(x)', ')')),
  },
} satisfies Explanations;
