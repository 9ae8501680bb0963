import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { CountWeights } from './CountWeights.tsx';
import { KindsInNumbers } from './KindsInNumbers.tsx';
import { WhoHears } from './WhoHears.tsx';
import { WhoMemorises } from './WhoMemorises.tsx';

/** Lesson 6. */
export const architecturesLesson: Lesson = {
  id: 'architectures',
  number: 6,
  title: t('ANN, CNN, RNN'),
  question: t('Does it matter how a network looks at the picture?'),
  minutes: 5,
  note: {
    say: t(
      'An ANN ties every pixel to every unit. A CNN slides small filters over the picture. An RNN reads it column by column, as time goes by, and remembers.',
    ),
    expect: t(
      'The ANN has by far the most weights and is not the best. The CNN is ahead on tracks never heard; the LSTM has the fewest weights and comes close.',
    ),
    ask: t(
      'In R5 an LSTM on MFCCs nearly reached the CNN. What does music have that a network with a memory could use?',
    ),
  },
  steps: [
    {
      title: t('Three ways to read a picture'),
      says: [
        t('An ANN takes all pixels at once. A CNN slides small filters over them.'),
        t('An RNN reads column by column, and remembers.'),
      ],
      Work: CountWeights,
    },
    {
      title: t('Who hears best?'),
      says: [t('All three train on the same clips, and are asked about tracks that they never heard.')],
      Work: WhoHears,
    },
    {
      title: t('Who learns by heart?'),
      says: [t('The same three runs. Now look at the clips that they trained on, too.')],
      Work: WhoMemorises,
    },
    {
      title: t('What you saw'),
      says: [t('More weights do not make a better network. What it assumes of the picture matters more.')],
      Work: KindsInNumbers,
    },
  ],
};
