import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { FairVote } from './FairVote.tsx';
import { GenreInNumbers } from './GenreInNumbers.tsx';
import { GtzanFaults } from './GtzanFaults.tsx';
import { HeardArtists } from './HeardArtists.tsx';
import { WrongLabels } from './WrongLabels.tsx';

/** Lesson 7. */
export const genreLesson: Lesson = {
  id: 'whose-genre',
  number: 7,
  title: t('Whose genre?'),
  question: t('Who says what is right, and for whom does it work?'),
  minutes: 5,
  note: {
    say: t(
      'A genre is what somebody called a song. Networks learn the labels that they are given, wrong ones too, and whatever else tells the songs apart: an artist’s sound, a studio.',
    ),
    expect: t(
      'With 40 % wrong labels accuracy falls by about 20 points. On songs by artists whom it never heard the network is far worse. The vote helps genres that are mostly recognised and takes away from those that seldom are.',
    ),
    ask: t(
      'Two people disagree whether a song is blues or jazz. Which of them should the network learn from? Who is not in the list of genres at all?',
    ),
  },
  steps: [
    {
      title: t('Wrong labels'),
      says: [
        t('Some training tracks get the label of another genre, as if somebody had not listened.'),
        t('The tracks that it is tested on keep the right ones.'),
      ],
      Work: WrongLabels,
    },
    {
      title: t('The artist effect'),
      says: [
        t('Does it know the genre, or the artist?'),
        t('It trains on some songs of each artist, and is asked about songs that it never heard.'),
      ],
      Work: HeardArtists,
    },
    {
      title: t('GTZAN’s faults'),
      says: [t('All five reports trained on GTZAN: 10 genres, 100 tracks each, collected in 2000 and 2001.')],
      Work: GtzanFaults,
    },
    {
      title: t('Is the vote fair?'),
      says: [t('The clips of a track vote on its genre. Does that help every genre?')],
      Work: FairVote,
    },
    {
      title: t('What you saw'),
      says: [
        t(
          'A figure is about labels that somebody gave, artists that somebody chose, and a mean over genres.',
        ),
      ],
      Work: GenreInNumbers,
    },
  ],
};
