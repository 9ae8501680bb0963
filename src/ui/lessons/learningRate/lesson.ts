import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { FourRates } from './FourRates.tsx';
import { MorePatience } from './MorePatience.tsx';
import { RatesInNumbers } from './RatesInNumbers.tsx';
import { TooLarge } from './TooLarge.tsx';

/** Lesson 3. */
export const learningRateLesson: Lesson = {
  id: 'learning-rate',
  number: 3,
  title: t('Learning rate'),
  question: t('How large may a step be?'),
  minutes: 5,
  note: {
    say: t(
      'The learning rate is the length of the step that the weights take after each batch. It is the first thing to tune, and the usual reason why nothing is learned.',
    ),
    expect: t(
      'With 0.1 the curve lies flat at chance, one in ten. 0.01 and 0.001 learn; which of them wins is close. 0.0001 is far behind, but still rises: with four times the epochs it comes near.',
    ),
    ask: t(
      'R1 found 0.0001 best, we do not. What is different? (Its network is larger and trained for many more steps.)',
    ),
  },
  steps: [
    {
      title: t('A step that is too large'),
      says: [
        t('After every batch each weight moves downhill; the learning rate says how far.'),
        t('We begin with 0.1, a hundred times the usual rate.'),
      ],
      Work: TooLarge,
    },
    {
      title: t('Four rates'),
      says: [t('The same network, the same tracks, the same start. Only the learning rate differs.')],
      Work: FourRates,
    },
    {
      title: t('Slow, or stuck?'),
      says: [
        t('The smallest rate was far behind when the others had finished.'),
        t('Is it too small, or does it only need more time?'),
      ],
      Work: MorePatience,
    },
    {
      title: t('What you saw'),
      says: [t('Too large: nothing is learned. Too small: you wait. The best rate depends on the network.')],
      Work: RatesInNumbers,
    },
  ],
};
