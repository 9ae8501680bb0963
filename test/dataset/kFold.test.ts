import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSizes } from '../../src/dataset/split/kFold.ts';
import { drawnUnits } from '../../src/dataset/split/units.ts';
import {
  type SplitSettings,
  type Splittable,
  splitDataset,
  splitSettingsSchema,
} from '../../src/dataset/split.ts';
import type { Track } from '../../src/dataset/track.ts';
import statistics from '../fixtures/statistics.json' with { type: 'json' };

const track = (name: string, genre: string): Track => ({
  id: name,
  name,
  genre,
  duration: 30,
  audioKey: name,
  source: 'file',
});

const datasetOf = (tracks: Track[], clipsPerTrack = 1): Splittable => ({
  genres: [...new Set(tracks.map((t) => t.genre))].sort(),
  tracks,
  clips: tracks.flatMap((_, t) =>
    Array.from({ length: clipsPerTrack }, (_, c) => ({ track: t, start: c * 3 })),
  ),
});

const genreName = (genre: number) => `g${String(genre).padStart(2, '0')}`;
const tracksPerGenre = (counts: readonly number[]): Track[] =>
  counts.flatMap((n, g) =>
    Array.from({ length: n }, (_, i) => track(`${genreName(g)} song ${i}`, genreName(g))),
  );

function fold(dataset: Splittable, count: number, index: number, over: Partial<SplitSettings> = {}) {
  const settings: SplitSettings = {
    unit: 'track',
    scheme: 'random',
    validation: 0.2,
    test: 0,
    seed: 1,
    folds: { count, index },
    ...over,
  };
  return splitDataset(dataset, settings);
}
const allFolds = (dataset: Splittable, count: number, over: Partial<SplitSettings> = {}) =>
  Array.from({ length: count }, (_, index) => fold(dataset, count, index, over));
const tracksOf = ({ clips }: Splittable, members: readonly number[]) => [
  ...new Set(members.map((clip) => clips[clip]!.track)),
];

describe('k folds', () => {
  it.each(statistics.folds)('$folds of $counts tracks are as large as StratifiedKFold’s', (expected) => {
    expect(foldSizes(expected.counts, expected.folds)).toEqual(expected.sizes);
    const dataset = datasetOf(tracksPerGenre(expected.counts));
    allFolds(dataset, expected.folds).forEach(({ validation }, index) => {
      const genres = validation.map((clip) => dataset.tracks[dataset.clips[clip]!.track]!.genre);
      const sizes = dataset.genres.map((genre) => genres.filter((other) => other === genre).length);
      expect(sizes).toEqual(expected.sizes.map((ofGenre) => ofGenre[index]));
    });
  });

  it.each(statistics.labelLists)(
    'validate the tracks that StratifiedKFold tests ($folds folds)',
    (expected) => {
      const dataset = datasetOf(expected.labels.map((label, i) => track(`song ${i}`, genreName(label))));
      // The n-th track of a genre in the fixture stands for the n-th that was drawn.
      const drawn = dataset.genres.map((genre) => drawnUnits(dataset, genre, 'track', 1));
      const seen = new Map<number, number>();
      const standsFor = expected.labels.map((label) => {
        const n = seen.get(label) ?? 0;
        seen.set(label, n + 1);
        return drawn[label]![n]![0]!;
      });
      allFolds(dataset, expected.folds).forEach(({ validation }, index) => {
        const tested = expected.testSets[index]!.map((i) => standsFor[i]!).sort((a, b) => a - b);
        expect(validation).toEqual(tested);
      });
    },
  );

  it('are disjoint, cover all that does not test, differ by one track at most, and share their test part', () => {
    const anyCase = fc.record({
      counts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
      count: fc.integer({ min: 2, max: 10 }),
      clips: fc.integer({ min: 1, max: 3 }),
      test: fc.constantFrom(0, 0.1, 0.25),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(anyCase, ({ counts, count, clips, test, seed }) => {
        const dataset = datasetOf(tracksPerGenre(counts), clips);
        const tested = splitDataset(dataset, {
          unit: 'track',
          scheme: 'random',
          validation: 0,
          test,
          seed,
        }).test;
        fc.pre(dataset.tracks.length - tracksOf(dataset, tested).length >= count);
        const folds = allFolds(dataset, count, { test, seed });
        for (const { train, validation, test: aside } of folds) {
          expect(aside).toEqual(tested);
          const everything = [...train, ...validation, ...aside].sort((a, b) => a - b);
          expect(everything).toEqual(dataset.clips.map((_, i) => i));
          const trained = tracksOf(dataset, train);
          expect(tracksOf(dataset, validation).filter((t) => trained.includes(t))).toEqual([]);
        }
        const validated = folds.flatMap(({ validation }) => validation);
        expect([...validated, ...tested].sort((a, b) => a - b)).toEqual(dataset.clips.map((_, i) => i));
        for (const genre of [null, ...dataset.genres]) {
          const sizes = folds.map(
            ({ validation }) =>
              tracksOf(dataset, validation).filter((t) => !genre || dataset.tracks[t]!.genre === genre)
                .length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('depend on the seed and the names alone', () => {
    const tracks = tracksPerGenre([30, 30]);
    const names = (order: Track[], seed: number) => {
      const dataset = datasetOf(order, 2);
      const { validation } = fold(dataset, 5, 2, { seed });
      return tracksOf(dataset, validation)
        .map((t) => order[t]!.name)
        .sort();
    };
    expect(names(tracks, 1)).toEqual(names([...tracks].reverse(), 1));
    expect(names(tracks, 1)).not.toEqual(names(tracks, 2));
  });

  it('keep a recording that is in a genre twice on one side', () => {
    const once = tracksPerGenre([12, 12]);
    const dataset = datasetOf(
      once.flatMap((t) => [t, { ...t, id: `${t.id} (2)`, name: `${t.name} again` }]),
      2,
    );
    for (const { train, validation } of allFolds(dataset, 5)) {
      const keys = (clips: number[]) =>
        new Set(tracksOf(dataset, clips).map((t) => dataset.tracks[t]!.audioKey));
      expect([...keys(validation)].filter((key) => keys(train).has(key))).toEqual([]);
    }
  });

  it('say which genres have too few tracks', () => {
    const dataset = datasetOf(tracksPerGenre([20, 3, 3, 1]));
    expect(fold(dataset, 5, 0).warnings).toEqual([
      '“g01” and “g02” have only 3 tracks each for 5 folds: each is missing where 2 of the folds validate. Add more tracks of them or take fewer folds.',
      '“g03” has only one track for 5 folds: it is missing where 4 of the folds validate; where it validates, none is left to learn from. Add more tracks of it or take fewer folds.',
    ]);
    expect(fold(datasetOf(tracksPerGenre([20, 5])), 5, 0).warnings).toEqual([]);
  });

  it('are refused where there are more of them than tracks', () => {
    const dataset = datasetOf(tracksPerGenre([3, 4]));
    expect(() => fold(dataset, 8, 0)).toThrow(/8 folds need at least 8 tracks, and there are 7\./);
    expect(allFolds(dataset, 7).every(({ validation }) => validation.length === 1)).toBe(true);
  });

  it('are of tracks, drawn at random', () => {
    const settings = { unit: 'track', scheme: 'random', validation: 0.2, test: 0, seed: 1 };
    const accepts = (change: object) => splitSettingsSchema.safeParse({ ...settings, ...change }).success;
    const folds = { count: 5, index: 4 };
    expect(accepts({ folds })).toBe(true);
    expect(accepts({ folds: { count: 5, index: 5 } })).toBe(false);
    expect(accepts({ folds, unit: 'clip' })).toBe(false);
    expect(accepts({ folds, scheme: 'gtzan-filtered' })).toBe(false);
  });
});
