import { groupBy } from '../../groupBy.ts';
import { t } from '../../i18n.ts';
import { classTitle, FEWEST_CLASSES, type TaughtClass, type TaughtSong } from './classes.ts';
import { FEWEST_TO_HOLD_OUT } from './heldOut.ts';

/** Whether classes and songs can be learned from; in sentences for the user. */
export interface Readiness {
  /** What is missing before anything can be learned; empty when it can. */
  missing: string[];
  /** What the user should know of what comes out. */
  notices: string[];
}

export function readiness(
  classes: readonly TaughtClass[],
  songs: readonly Pick<TaughtSong, 'classId'>[],
): Readiness {
  const ofClass = groupBy(songs, ({ classId }) => classId);
  const missing: string[] = [];
  const notices: string[] = [];
  const named = new Set<string>();
  if (classes.length < FEWEST_CLASSES)
    missing.push(t('A network tells classes apart: add another class, so that there are two at least.'));
  for (const [index, own] of classes.entries()) {
    const title = classTitle(own, index);
    const count = ofClass.get(own.id)?.length ?? 0;
    const name = own.name.trim().toLowerCase();
    if (!name) missing.push(t('{title} has no name yet: type one.', { title }));
    else if (named.has(name))
      missing.push(t('Two classes are called “{title}”: rename one of them.', { title }));
    named.add(name);
    if (count === 0) missing.push(t('“{title}” has no songs yet: add at least two, better five.', { title }));
    else if (count < FEWEST_TO_HOLD_OUT)
      notices.push(
        t(
          '{count, plural, one {“{title}” has only one song: it is learned from, but nothing can be held out to check it.} other {“{title}” has only two songs: they are learned from, but nothing can be held out to check it.}} Add songs until there are {enough}, better five.',
          { count, title, enough: FEWEST_TO_HOLD_OUT },
        ),
      );
  }
  return { missing, notices };
}
