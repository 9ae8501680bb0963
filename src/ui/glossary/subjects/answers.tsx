import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, row, sqrt, sub, sum, sup, words } from '../formula.tsx';
import { EmbeddingMap } from '../pictures/EmbeddingMap.tsx';
import { Heat } from '../pictures/Heat.tsx';
import { Reliability, Temperatures } from '../pictures/trust.tsx';

export const answers = {
  probability: {
    text: t(
      'What the network answers is a share for every genre; together they are 100 %. The largest one is its answer. It says how sure the network is, which is not the same as how often it is right: that has to be measured.',
    ),
    picture: <Temperatures />,
    formula: formula(row('0 ≤', sub('p', 'g'), '≤ 1'), gap(), sum('g', sub('p', 'g')), '= 1'),
  },
  calibration: {
    text: t(
      'Of all answers given with 80 % confidence, about 80 % should be right: then a model is calibrated. Trained networks are often surer than they should be. The chart shows for each range of confidence how often the model was right on tracks it had not seen; on the diagonal it would be honest.',
    ),
    picture: <Reliability />,
    formula: formula(
      words('ECE'),
      '=',
      sum(
        'b',
        frac(sub('n', 'b'), 'n'),
        '|',
        sub(words(t('accuracy')), 'b'),
        '−',
        sub(words(t('confidence')), 'b'),
        '|',
      ),
    ),
  },
  temperature: {
    text: t(
      'One number that makes a model as sure as it deserves to be. Its scores are divided by the temperature before softmax: above 1 the probabilities move closer together, below 1 further apart. The order of the genres stays, and so does the answer.',
    ),
    picture: <Temperatures />,
    formula: formula(
      sub('p', 'g'),
      '=',
      frac(sup('e', row(sub('z', 'g'), '/ T')), sum('j', sup('e', row(sub('z', 'j'), '/ T')))),
    ),
  },
  embedding: {
    text: t(
      'What the network makes of a clip just before its last layer decides: a list of numbers that describes the clip as the network sees it. Clips that it finds similar have similar lists. That is why new genres can be taught on them with few songs.',
    ),
    picture: <EmbeddingMap show="map" />,
    formula: formula(
      'z =',
      sub('f', 'n − 1'),
      '∘ … ∘',
      sub('f', '1'),
      '(x)',
      gap(),
      'y =',
      words('softmax'),
      '(W z + b)',
    ),
  },
  'none-of-these': {
    text: t(
      'A network must answer with one of its genres, even if it hears a speech or a vacuum cleaner. Here the embedding is compared with those of the music it knows: if it lies farther from every genre than any validation track did, the answer is “none of these”.',
    ),
    picture: <EmbeddingMap show="foreign" />,
    formula: formula(
      row(
        'd =',
        sub(words('min'), 'g'),
        sqrt(
          frac('1', 'D'),
          sum(
            'i',
            sup(row('(', frac(row(sub('z', 'i'), '−', sub('μ', row('g, i'))), sub('σ', 'i')), ')'), '2'),
          ),
        ),
      ),
      '> τ',
    ),
  },
  umap: {
    text: t(
      'Embeddings have dozens of dimensions; a screen has two. UMAP looks for places on the plane such that clips which are neighbours in the embedding stay neighbours. Trust who lies close to whom; distances between far groups, and the axes, mean little.',
    ),
    picture: <EmbeddingMap show="map" />,
    formula: formula(
      sub('p', row('i j')),
      '≈',
      sub('q', row('i j')),
      '=',
      frac('1', row('1 + a', sup('d', '2 b'))),
    ),
  },
  'grad-cam': {
    text: t(
      'A picture of where in the clip the network found its answer. Each feature map is weighted by how strongly the score of the genre would rise with it, and the maps are added up. Bright places spoke for the genre; they need not be what a musician would name.',
    ),
    picture: <Heat />,
    formula: formula(
      'H =',
      words('ReLU'),
      row('(', sum('c', frac('∂z', row('∂', sub('A', 'c'))), '⊙', sub('A', 'c')), ')'),
    ),
  },
} satisfies Explanations;
