import { DEMO_GENRES, type DemoSettings } from '../../dataset/demo/settings.ts';
import type { Shared } from '../../experiments/share.ts';
import { t } from '../../i18n.ts';
import { lessonAt } from '../lessons/lessons.ts';

/** `10 genres × 8 tracks of 5 s`. */
export const musicInWords = ({ tracksPerGenre, seconds }: DemoSettings): string =>
  t('{genres} genres × {tracks, plural, one {# track} other {# tracks}} of {seconds} s', {
    genres: String(DEMO_GENRES.length),
    tracks: tracksPerGenre,
    seconds: String(seconds),
  });

/** What a link leads to in the end. */
export function opensInWords({ opens, lesson }: Pick<Shared, 'opens' | 'lesson'>): string {
  if (opens === 'train') return t('The Train page');
  if (opens === 'playground') return t('The playground');
  const at = lesson && lessonAt(lesson.id, String(lesson.step));
  if (!at) return t('A lesson that this Melscope does not have');
  return t('Lesson {number}: {title}, step {step}', {
    number: String(at.lesson.number),
    title: at.lesson.title,
    step: String(at.step),
  });
}
