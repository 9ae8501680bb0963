import { groupBy } from '../../groupBy.ts';
import { seededRandom, seedFrom } from '../../random.ts';
import type { TaughtSong } from './classes.ts';

/** A class with fewer songs needs all of them to learn from. */
export const FEWEST_TO_HOLD_OUT = 3;
/** One song in so many checks instead of teaching. */
export const ONE_IN = 5;

/**
 * The songs that are kept from the network, so that they can check it: one in five of every class, at least one, where
 * a class has three. The choice depends on the songs alone, not on their order, and another song in one class changes
 * nothing in the others.
 * @returns their audio keys
 */
export function heldOutSongs(songs: readonly Pick<TaughtSong, 'audioKey' | 'classId'>[]): Set<string> {
  const chosen = [...groupBy(songs, ({ classId }) => classId).values()].flatMap((own) => {
    if (own.length < FEWEST_TO_HOLD_OUT) return [];
    const drawn = own.map(({ audioKey }) => ({ audioKey, lot: seededRandom(seedFrom(1, audioKey))() }));
    drawn.sort((a, b) => a.lot - b.lot || (a.audioKey < b.audioKey ? -1 : 1));
    return drawn.slice(0, Math.max(1, Math.floor(own.length / ONE_IN)));
  });
  return new Set(chosen.map(({ audioKey }) => audioKey));
}
