import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, over, row, sqrt, sub, sum, sup, words } from '../formula.tsx';
import { Descents, Valley } from '../pictures/descent.tsx';
import { RateSchedule } from '../pictures/RateSchedule.tsx';
import { Backends, Batches, CrossEntropy, Smoothed, SmoothedLabels } from '../pictures/steps.tsx';

export const training = {
  epoch: {
    text: t(
      'One pass over all training clips. A network needs many of them: each changes the weights only a little. After every epoch the validation clips are asked, so that every epoch gives one point of each curve.',
    ),
    picture: <Batches show="epoch" />,
    formula: formula(
      words(t('steps in an epoch')),
      '= ⌈',
      frac(words(t('training clips')), words(t('batch size'))),
      '⌉',
    ),
  },
  batch: {
    text: t(
      'The clips are not shown one at a time but in small groups, and the weights are changed once after each group: that is a step. Larger batches give a steadier direction and use the hardware better; smaller ones make more steps in an epoch, and their jitter can even help to find a better place.',
    ),
    picture: <Batches show="batch" />,
    formula: formula('g =', frac('1', 'B'), sum('i', row('∇', sub('L', 'i')))),
  },
  loss: {
    text: t(
      'How wrong the network is, as one number that training makes smaller. It looks at how probable the network held the right genre: certain and right costs nothing, certain and wrong costs very much. Unlike accuracy it also sees by how much an answer was right or wrong. Its full name is categorical cross-entropy.',
    ),
    picture: <CrossEntropy />,
    formula: formula(
      'L = −',
      frac('1', 'n'),
      sum('i', words('ln '), sub('p', row('i,', words(t('true genre'))))),
    ),
  },
  'learning-rate': {
    text: t(
      'How large a step the weights take at a time. Too small, and learning takes forever; too large, and every step jumps over the valley and lands higher on the other side. It is the setting that matters most, and is tried in powers of ten.',
    ),
    picture: <Descents />,
    formula: formula('w ← w − η', frac('∂L', '∂w')),
  },
  optimizer: {
    text: t(
      'The rule by which the weights are changed. The gradient says for every weight whether the loss would rise or fall if it grew; the optimizer makes a step of it. Some take the gradient as it is, others remember earlier steps or give each weight a step size of its own.',
    ),
    picture: <Valley show="all" />,
    formula: formula('g =', row('∇ L(w)'), gap(), row('w ← w +', words(t('step')), '(g)')),
  },
  sgd: {
    text: t(
      'Stochastic gradient descent goes a step downhill along the gradient of each batch, and nothing else. In a long narrow valley it zigzags between the walls while it creeps along the floor. It usually needs a larger learning rate than Adam.',
    ),
    picture: <Valley show="sgd" />,
    formula: formula('w ← w − η g'),
  },
  adam: {
    text: t(
      'Adam remembers two things of every weight: the mean of its last gradients, and the mean of their squares. It divides one by the root of the other, so that weights with small gradients move as far as those with large ones. It works well with little tuning, which made it the usual choice.',
    ),
    picture: <Valley show="adam" />,
    formula: formula(
      'm ←',
      sub('β', '1'),
      'm + (1 −',
      sub('β', '1'),
      ') g',
      gap(),
      'v ←',
      sub('β', '2'),
      'v + (1 −',
      sub('β', '2'),
      ')',
      sup('g', '2'),
      gap(),
      'w ← w − η',
      frac(over('m', '^'), row(sqrt(over('v', '^')), '+ ε')),
    ),
  },
  adamw: {
    text: t(
      'Adam, with one thing more: before each step every weight shrinks by a small share of itself. Weights that are not needed fade away, which makes it harder to learn single examples by heart.',
    ),
    picture: <Valley show="adam" />,
    formula: formula(
      'w ← w − η λ w',
      gap(),
      'w ← w − η',
      frac(over('m', '^'), row(sqrt(over('v', '^')), '+ ε')),
    ),
  },
  rmsprop: {
    text: t(
      'RMSprop divides every gradient by its usual size of late, the root of a moving mean of squares. All weights then move at a similar pace, whether their gradients are large or small.',
    ),
    picture: <Valley show="rmsprop" />,
    formula: formula('s ← ρ s + (1 − ρ)', sup('g', '2'), gap(), 'w ← w − η', frac('g', sqrt('s + ε'))),
  },
  momentum: {
    text: t(
      'A ball that rolls downhill does not turn at once. With momentum each step keeps a share of the last one, so that steps in the same direction add up and zigzags cancel out. 0 keeps nothing; 0.9 keeps nine tenths.',
    ),
    picture: <Valley show="momentum" />,
    formula: formula('v ← μ v − η g', gap(), 'w ← w + v'),
  },
  nesterov: {
    text: t(
      'Plain momentum notices too late that the valley turns. Nesterov’s variant applies the momentum once more to the step just made, as if it looked one step ahead, and brakes earlier.',
    ),
    picture: <Valley show="nesterov" />,
    formula: formula('v ← μ v − η g', gap(), 'w ← w + μ v − η g'),
  },
  rho: {
    text: t(
      'How long RMSprop remembers the size of earlier gradients. At 0.9 the memory is about the last ten steps; nearer to 1 it is longer and steadier, but slower to notice a change.',
    ),
    picture: <Smoothed weight={0.9} />,
    formula: formula(words(t('memory')), '≈', frac('1', '1 − ρ'), words(t('steps'))),
  },
  'weight-decay': {
    text: t(
      'At every step each weight loses a tiny share of its value, so that only what the data keep asking for stays large. A network with small weights answers more smoothly and overfits less. Too much of it, and nothing is learned.',
    ),
    picture: <RateSchedule show="decay" />,
    formula: formula('w ← (1 − η λ) w'),
  },
  'rate-decay': {
    text: t(
      'Large steps are good at first and too coarse at the end. This setting of SGD lowers the learning rate after every step, quickly in the beginning and ever more slowly later.',
    ),
    picture: <RateSchedule show="inverse" />,
    formula: formula(sub('η', 'n'), '=', frac(sub('η', '0'), '1 + d n')),
  },
  'label-smoothing': {
    text: t(
      'A label says 100 % for one genre and nothing for the others, and a network that strives for that becomes surer than it should be. Smoothing takes a small share away and gives it to all genres alike. The network then stays a little in doubt, which often helps on new music.',
    ),
    picture: <SmoothedLabels />,
    formula: formula('y′ = (1 − ε) y +', frac('ε', 'K')),
  },
  'weight-average': {
    text: t(
      'During training the weights jitter around a good place. Their average over the last steps lies nearer to its middle, and usually answers better and more steadily than the weights of any one step. It changes nothing in how the network learns.',
    ),
    picture: <Smoothed weight={0.95} />,
    formula: formula(over('w', '¯'), '← μ', over('w', '¯'), '+ (1 − μ) w'),
  },
  smoothing: {
    text: t(
      'Curves of a training jitter, which hides where they are going. Each point is replaced by a mixture of itself and the smoothed point before it. Only the drawing changes, not the figures; the smoothed curve also lags behind a little.',
    ),
    picture: <Smoothed weight={0.85} />,
    formula: formula(sub('s', 't'), '= β', sub('s', row('t − 1')), '+ (1 − β)', sub('x', 't')),
  },
  backend: {
    text: t(
      'What does the arithmetic: the graphics card (WebGPU or WebGL) or the processor (wasm). A graphics card computes thousands of products at once and is usually much faster. The last digits of the results differ from one backend to the other, and over many steps so do the curves.',
    ),
    picture: <Backends />,
    formula: formula(sub('y', 'i'), '=', sum('j', sub('w', row('i, j')), sub('x', 'j'))),
  },
} satisfies Explanations;
