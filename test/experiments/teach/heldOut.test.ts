import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldOutSongs } from '../../../src/experiments/teach/heldOut.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });
const songs = keys.chain((own) =>
  fc.tuple(
    ...own.map((audioKey) =>
      fc.record({ audioKey: fc.constant(audioKey), classId: fc.constantFrom('a', 'b', 'c') }),
    ),
  ),
);
function of<Song extends { classId: string }>(list: readonly Song[], classId: string): Song[] {
  return list.filter((song) => song.classId === classId);
}

it('holds out one song in five of every class, at least one of three, and none of fewer', () => {
  fc.assert(
    fc.property(songs, (list) => {
      const heldOut = heldOutSongs(list);
      for (const classId of ['a', 'b', 'c']) {
        const own = of(list, classId);
        const count = own.filter(({ audioKey }) => heldOut.has(audioKey)).length;
        expect(count).toBe(own.length < 3 ? 0 : Math.max(1, Math.floor(own.length / 5)));
      }
    }),
  );
});

it('does not depend on the order of the songs', () => {
  fc.assert(
    fc.property(
      songs.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(heldOutSongs(shuffled)).toEqual(heldOutSongs(list));
      },
    ),
  );
});

it('is not changed in a class by songs of another', () => {
  fc.assert(
    fc.property(songs, (list) => {
      const alone = heldOutSongs(of(list, 'a'));
      const among = heldOutSongs(list);
      for (const { audioKey } of of(list, 'a')) expect(among.has(audioKey)).toBe(alone.has(audioKey));
    }),
  );
});

it('is not always the first', () => {
  const first = Array.from({ length: 40 }, (_, run) => {
    const list = Array.from({ length: 5 }, (_, i) => ({ audioKey: `${run} ${i}`, classId: 'a' }));
    return heldOutSongs(list).has(`${run} 0`);
  }).filter(Boolean).length;
  expect(first).toBeGreaterThan(1);
  expect(first).toBeLessThan(20);
});
