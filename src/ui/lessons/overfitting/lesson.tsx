import { FEW, MANY } from '../../../experiments/lessons/overfitting.ts';
import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { AllTogether } from './AllTogether.tsx';
import { FewTracks } from './FewTracks.tsx';
import { RemedyStep } from './RemedyStep.tsx';

const tracks = { few: String(FEW), many: String(MANY) };

/** Lesson 2. */
export const overfittingLesson: Lesson = {
  id: 'overfitting',
  number: 2,
  title: t('Overfitting'),
  question: t('Does it know the music, or only these recordings?'),
  minutes: 5,
  note: {
    say: t(
      'A network that is right on everything it trained on may have learned it by heart. What counts is how it does on tracks that it has never heard: the gap between the two is the generalisation gap.',
    ),
    expect: t(
      'With few tracks the training curve reaches 100 % and the validation curve stays far below. More data helps most by far; dropout and a smaller network take away more of the gap; augmentation and early stopping do little here.',
    ),
    ask: t(
      'Some remedies close the gap by making the training curve worse. Which of the networks would you use: the one with the smallest gap, or the one that is best on validation?',
    ),
  },
  steps: [
    {
      title: t('Few tracks'),
      says: [
        t('The network learns from {few} tracks of each genre.', tracks),
        t('It is tested on tracks that it never heard.'),
      ],
      Work: FewTracks,
    },
    {
      title: t('More data'),
      says: [t('The same network, but {many} tracks of each genre in place of {few}.', tracks)],
      Work: () => <RemedyStep index={1} question={t('What will more data do to the gap?')} />,
    },
    {
      title: t('Dropout'),
      says: [t('In every step half of the values before the last layer are left out, at random.')],
      Work: () => <RemedyStep index={2} question={t('What will dropout do to the gap?')} />,
    },
    {
      title: t('Augmentation'),
      says: [t('Every clip is changed a little whenever it is shown: moved, and partly covered.')],
      Work: () => <RemedyStep index={3} question={t('What will augmentation do to the gap?')} />,
    },
    {
      title: t('A smaller network'),
      says: [t('About a third of the weights: less room to learn by heart.')],
      Work: () => <RemedyStep index={4} question={t('What will a smaller network do to the gap?')} />,
    },
    {
      title: t('Early stopping'),
      says: [
        t('Training ends once the validation loss no longer falls, and the best weights are taken back.'),
      ],
      Work: () => <RemedyStep index={5} question={t('What will early stopping do to the gap?')} />,
    },
    {
      title: t('All together'),
      says: [t('Before and after. The shaded part is the generalisation gap.')],
      Work: AllTogether,
    },
  ],
};
