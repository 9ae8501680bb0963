import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { ConfusionInNumbers } from './ConfusionInNumbers.tsx';
import { Listen } from './Listen.tsx';
import { WhichPair } from './WhichPair.tsx';
import { WhyStep } from './WhyStep.tsx';

/** Lesson 5. */
export const confusionLesson: Lesson = {
  id: 'confusion',
  number: 5,
  title: t('What did it confuse, and why'),
  question: t('Are its mistakes ones that we would make?'),
  minutes: 5,
  note: {
    say: t(
      'An accuracy says how often a network is wrong. The confusion matrix says about what; listening says whether we would be wrong, too; Grad-CAM says what in the sound its answer rests on.',
    ),
    expect: t(
      'Genres with the same instruments are confused most, usually jazz and blues. The map often lights up a bass line or cymbals that the two share.',
    ),
    ask: t(
      'Does the part that it heard sound like the wrong genre to you, too? What would you have to change: the music, the labels, or the network?',
    ),
  },
  steps: [
    {
      title: t('Which two genres?'),
      says: [t('A small network learns ten genres. Where will it be wrong?')],
      Work: WhichPair,
    },
    {
      title: t('Listen'),
      says: [t('Two tracks of one genre. One of them it got wrong.')],
      Work: Listen,
    },
    {
      title: t('Why?'),
      says: [t('Grad-CAM marks in orange what speaks for an answer. Hear the marked parts alone.')],
      Work: WhyStep,
    },
    {
      title: t('What you saw'),
      says: [t('A mistake has a place in the matrix, a sound, and a reason.')],
      Work: ConfusionInNumbers,
    },
  ],
};
