import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trackMeans } from '../../src/evaluation/trackMeans.ts';
import { vote } from '../../src/evaluation/vote.ts';

it('takes the mean of each track’s rows, the tracks ascending', () => {
  const rows = Float32Array.of(1, 10, 2, 20, 6, 30, 3, 60);
  expect([...trackMeans(rows, [7, 3, 7, 7])]).toEqual([2, 20, 10 / 3, 100 / 3].map(Math.fround));
});

it('is the row itself for a single clip', () => {
  expect([...trackMeans(Float32Array.of(1, 2, 3), [0])]).toEqual([1, 2, 3]);
});

it('is in the order of the vote, and agrees with its means', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          track: fc.integer({ min: -3, max: 5 }),
          share: fc.float({ min: 0, max: 1, noNaN: true }),
        }),
        {
          minLength: 1,
        },
      ),
      (clips) => {
        const rows = Float32Array.from(clips.flatMap(({ share }) => [share, 1 - share]));
        const trackOf = clips.map(({ track }) => track);
        expect(trackMeans(rows, trackOf)).toEqual(vote(rows, trackOf, 2, 'mean').probabilities);
      },
    ),
  );
});
