import { t } from '../../../i18n.ts';
import type { Lesson } from '../lesson.ts';
import { FreshTracks } from './FreshTracks.tsx';
import { LeakInNumbers } from './LeakInNumbers.tsx';
import { RealMusic } from './RealMusic.tsx';
import { TwoSplits } from './TwoSplits.tsx';

/** Lesson 4. */
export const leakLesson: Lesson = {
  id: 'leak',
  number: 4,
  title: t('The leak'),
  question: t('Why is the figure in the report so good?'),
  minutes: 5,
  note: {
    say: t(
      'Clips of one track are near copies of each other. If some of them train and others validate, the network only has to recognise the track. Split by track: then validation asks what we want to know.',
    ),
    expect: t(
      'Split by clip the validation curve is more than 20 points higher. On tracks that neither heard the two are close together: nearly all of it was flattery.',
    ),
    ask: t(
      'R3 and R4 cut their tracks into clips. Where else could one thing be on both sides: artists, albums, patients, photos of the same street?',
    ),
  },
  steps: [
    {
      title: t('Two ways to split'),
      says: [
        t('Every track is cut into clips. Which of them train, and which validate?'),
        t('The same network on the same music; only the split differs.'),
      ],
      Work: TwoSplits,
    },
    {
      title: t('Tracks that neither heard'),
      says: [t('Now both networks are asked about other tracks, of which neither had a single clip.')],
      Work: FreshTracks,
    },
    {
      title: t('On real music'),
      says: [t('GTZAN, the music of the five reports, split in three ways.')],
      Work: RealMusic,
    },
    {
      title: t('What you saw'),
      says: [
        t(
          'Split by clip, validation asks: do you know this recording? Split by track: do you know the genre?',
        ),
      ],
      Work: LeakInNumbers,
    },
  ],
};
