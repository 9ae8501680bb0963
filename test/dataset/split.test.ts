import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchesGtzan,
  PARTS,
  type SplitSettings,
  type Splittable,
  splitCounts,
  splitDataset,
  splitSettingsSchema,
} from '../../src/dataset/split.ts';
import type { Track } from '../../src/dataset/track.ts';

function track(name: string, genre: string): Track {
  return { id: name, name, genre, duration: 30, audioKey: name, source: 'file' };
}

/** A dataset with `clipsPerTrack` clips of each track. */
function datasetOf(tracks: Track[], clipsPerTrack: number): Splittable {
  return {
    genres: [...new Set(tracks.map((t) => t.genre))].sort(),
    tracks,
    clips: tracks.flatMap((_, t) =>
      Array.from({ length: clipsPerTrack }, (_, c) => ({ track: t, start: c * 3 })),
    ),
  };
}

function tracksPerGenre(counts: number[]): Track[] {
  return counts.flatMap((n, g) => Array.from({ length: n }, (_, i) => track(`g${g}-song${i}`, `g${g}`)));
}

const settings = (over: Partial<SplitSettings> = {}): SplitSettings => ({
  unit: 'track',
  scheme: 'random',
  validation: 0.2,
  test: 0,
  seed: 1,
  ...over,
});

const anyDataset = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([counts, perTrack]) => ({ counts, perTrack, dataset: datasetOf(tracksPerGenre(counts), perTrack) }));
const anySettings = fc
  .record({
    unit: fc.constantFrom('track' as const, 'clip' as const),
    scheme: fc.constant('random' as const),
    validation: fc.integer({ min: 0, max: 50 }).map((x) => x / 100),
    test: fc.integer({ min: 0, max: 49 }).map((x) => x / 100),
    seed: fc.integer(),
  })
  .filter((s) => splitSettingsSchema.safeParse(s).success);

describe('a random split', () => {
  it('gives every clip to exactly one part', () => {
    fc.assert(
      fc.property(anyDataset, anySettings, ({ dataset }, s) => {
        const split = splitDataset(dataset, s);
        const all = [...split.train, ...split.validation, ...split.test].sort((a, b) => a - b);
        expect(all).toEqual(dataset.clips.map((_, i) => i));
      }),
    );
  });

  it('by track never puts clips of one track into two parts', () => {
    fc.assert(
      fc.property(anyDataset, anySettings, ({ dataset }, s) => {
        const split = splitDataset(dataset, { ...s, unit: 'track' });
        const partsOfTrack = dataset.tracks.map(() => new Set<string>());
        for (const part of PARTS)
          for (const clip of split[part]) partsOfTrack[dataset.clips[clip]!.track]!.add(part);
        expect(partsOfTrack.every((parts) => parts.size === 1)).toBe(true);
      }),
    );
  });

  it('stays within one unit of the share in every genre that has enough for all parts', () => {
    fc.assert(
      fc.property(anyDataset, anySettings, ({ dataset, counts, perTrack }, s) => {
        const { genres } = splitCounts(dataset, splitDataset(dataset, s));
        const shares = { train: 1 - s.validation - s.test, validation: s.validation, test: s.test };
        for (const [g, row] of genres.entries()) {
          const units = s.unit === 'track' ? counts[g]! : counts[g]! * perTrack;
          const wanted = PARTS.filter((part) => shares[part] > 0);
          const enough = PARTS.every((part) => shares[part] === 0 || shares[part] * units >= 1);
          for (const part of PARTS) {
            const got = s.unit === 'track' ? row[part].tracks : row[part].clips;
            if (enough) expect(Math.abs(got - shares[part] * units)).toBeLessThan(1 + 1e-6);
            if (shares[part] === 0) expect(got).toBe(0);
            else if (units > wanted.indexOf(part)) expect(got).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('gives small genres at least one of each part, train first, then validation', () => {
    const split = (n: number) => {
      const dataset = datasetOf(tracksPerGenre([n]), 2);
      const { total } = splitCounts(dataset, splitDataset(dataset, settings({ validation: 0.1, test: 0.1 })));
      return PARTS.map((part) => total[part].tracks);
    };
    expect([1, 2, 3, 4, 10, 15, 30, 100].map(split)).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
      [2, 1, 1],
      [8, 1, 1],
      [12, 2, 1],
      [24, 3, 3],
      [80, 10, 10],
    ]);
  });

  it('says which genres are too small to be tested', () => {
    const warnings = (counts: number[], over: Partial<SplitSettings>) =>
      splitDataset(datasetOf(tracksPerGenre(counts), 3), settings(over)).warnings;
    expect(warnings([1, 5], {})).toHaveLength(1);
    expect(warnings([1, 5], {})[0]).toMatch(/g0.*only one track.*validation/);
    expect(warnings([1, 2], { validation: 0.1, test: 0.1 })).toEqual([
      expect.stringMatching(/g0.*only one track.*validation and test/),
      expect.stringMatching(/g1.*only 2 tracks.*left for test/),
    ]);
    expect(warnings([1, 1, 1, 5], {})).toEqual([
      expect.stringMatching(/^“g0”, “g1” and “g2” have only one track each.*validation/),
    ]);
    expect(warnings([1, 5], { unit: 'clip' })).toEqual([]);
    expect(warnings([1, 5], { validation: 0 })).toEqual([]);
  });

  it('depends on the seed and the names alone', () => {
    const tracks = tracksPerGenre([30, 30]);
    const names = (order: Track[], seed: number) => {
      const dataset = datasetOf(order, 2);
      const { validation } = splitDataset(dataset, settings({ seed }));
      return [...new Set(validation.map((clip) => order[dataset.clips[clip]!.track]!.name))].sort();
    };
    expect(names(tracks, 1)).toEqual(names(tracks, 1));
    expect(names([...tracks].reverse(), 1)).toEqual(names(tracks, 1));
    const splits = new Set(Array.from({ length: 20 }, (_, seed) => names(tracks, seed).join()));
    expect(splits.size).toBe(20);
  });

  it('draws each track about equally often', () => {
    const dataset = datasetOf(tracksPerGenre([10]), 1);
    const drawn = new Array(10).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      for (const clip of splitDataset(dataset, settings({ seed })).validation) drawn[clip]++;
    }
    for (const n of drawn) expect(Math.abs(n - 400)).toBeLessThan(90); // 5 standard deviations
  });

  it('counts a track without clips for nothing', () => {
    const dataset = datasetOf(tracksPerGenre([10]), 1);
    const { total } = splitCounts(
      { ...dataset, clips: dataset.clips.slice(0, 5) },
      splitDataset({ ...dataset, clips: dataset.clips.slice(0, 5) }, settings()),
    );
    expect([total.train.tracks, total.validation.tracks]).toEqual([4, 1]);
  });
});

describe('splitCounts', () => {
  it('counts tracks and clips of every genre and tells the leak', () => {
    const dataset = datasetOf([track('a', 'jazz'), track('b', 'jazz'), track('c', 'rock')], 2);
    const split = { train: [0, 2, 3], validation: [1, 4], test: [5], unit: 'clip' as const, warnings: [] };
    expect(splitCounts(dataset, split)).toEqual({
      genres: [
        {
          genre: 'jazz',
          train: { tracks: 2, clips: 3 },
          validation: { tracks: 1, clips: 1 },
          test: { tracks: 0, clips: 0 },
        },
        {
          genre: 'rock',
          train: { tracks: 0, clips: 0 },
          validation: { tracks: 1, clips: 1 },
          test: { tracks: 1, clips: 1 },
        },
      ],
      total: {
        train: { tracks: 2, clips: 3 },
        validation: { tracks: 2, clips: 2 },
        test: { tracks: 1, clips: 1 },
      },
      leak: { validation: 0.5, test: 0 },
    });
  });

  it('finds nearly every validation track of a leaky split in train, and none of a split by track', () => {
    const dataset = datasetOf(tracksPerGenre([20, 20]), 10);
    const leak = (unit: 'track' | 'clip') =>
      splitCounts(dataset, splitDataset(dataset, settings({ unit }))).leak;
    expect(leak('track').validation).toBe(0);
    expect(leak('clip').validation).toBeGreaterThan(0.9);
  });
});

describe('splitSettingsSchema', () => {
  it('refuses a split without training data and a leaky filtered split', () => {
    expect(splitSettingsSchema.safeParse(settings({ validation: 0.5, test: 0.5 })).success).toBe(false);
    expect(splitSettingsSchema.safeParse(settings({ scheme: 'gtzan-filtered', unit: 'clip' })).success).toBe(
      false,
    );
    expect(splitSettingsSchema.safeParse(settings({ validation: 0.1, test: 0.1 })).success).toBe(true);
  });
});

describe('the filtered GTZAN split', () => {
  const genres = 'blues classical country disco hiphop jazz metal pop reggae rock'.split(' ');
  const gtzan = genres.flatMap((genre) =>
    Array.from({ length: 100 }, (_, i) => track(`${genre}.${String(i).padStart(5, '0')}`, genre)),
  );
  const filtered = settings({ scheme: 'gtzan-filtered' });

  it('puts 443, 197 and 290 of the 1,000 tracks into train, validation and test', () => {
    const dataset = datasetOf(gtzan, 2);
    const split = splitDataset(dataset, filtered);
    const { total, leak } = splitCounts(dataset, split);
    expect(PARTS.map((part) => total[part])).toEqual([
      { tracks: 443, clips: 886 },
      { tracks: 197, clips: 394 },
      { tracks: 290, clips: 580 },
    ]);
    expect(leak).toEqual({ validation: 0, test: 0 });
    expect(split.unit).toBe('track');
    expect(split.warnings).toEqual([expect.stringContaining('70 tracks are left out')]);
    expect(matchesGtzan(gtzan)).toBe(930);
  });

  it('keeps the one artist of blues.00000–00011 in one part', () => {
    const { validation } = splitDataset(datasetOf(gtzan, 1), filtered);
    const bluesOfOneArtist = Array.from({ length: 12 }, (_, i) => i);
    expect(validation).toEqual(expect.arrayContaining(bluesOfOneArtist));
  });

  it('knows a track by its name in any case, with a folder and an extension', () => {
    const named = (...names: string[]) => matchesGtzan(names.map((name) => track(name, 'blues')));
    expect(
      named('blues.00012', 'Blues.00013.wav', 'genres/blues/BLUES.00014.au', 'C:\\gtzan\\blues.00015.mp3'),
    ).toBe(4);
    // As Kaggle names its pictures.
    expect(named('blues00012', 'images_original/blues/blues00013.png')).toBe(2);
    expect(
      named('blues.12', 'my blues.00012', 'blues.000123', 'blues.00012 (live)', 'blues', 'toString'),
    ).toBe(0);
  });

  it('refuses a dataset with fewer than half of a list, and says so', () => {
    const without = (names: (name: string) => boolean) =>
      splitDataset(
        datasetOf(
          gtzan.filter((t) => !names(t.name)),
          1,
        ),
        filtered,
      );
    expect(() => splitDataset(datasetOf(tracksPerGenre([20]), 1), filtered)).toThrow(
      /of the 443 on its train list only 0 are in this dataset/,
    );
    expect(() => without((name) => Number(name.slice(-5)) < 60)).toThrow(/filtered GTZAN split/);
    expect(without((name) => name === 'blues.00012').test).toHaveLength(289);
  });

  const lists = { train: 'train', validation: 'valid', test: 'test' };
  const folder = '../shared/data/gtzan-splits';
  it.skipIf(!existsSync(folder))(`equals the published lists (skipped without ${folder})`, () => {
    const dataset = datasetOf(gtzan, 1);
    const split = splitDataset(dataset, filtered);
    for (const part of PARTS) {
      const published = readFileSync(`${folder}/${lists[part]}_filtered.txt`, 'utf8').trim().split(/\s+/);
      expect(split[part].map((clip) => dataset.tracks[clip]!.name).sort()).toEqual(published.sort());
    }
  });
});

describe('a recording that is in a genre twice', () => {
  it('stays on one side', () => {
    const tracks = tracksPerGenre([20]).flatMap((t) => [
      t,
      { ...t, id: `${t.id} (2)`, name: `${t.name} again` },
    ]);
    for (let seed = 0; seed < 20; seed++) {
      const dataset = datasetOf(tracks, 2);
      const { train, validation } = splitDataset(dataset, settings({ seed }));
      const keys = (clips: number[]) =>
        new Set(clips.map((i) => dataset.tracks[dataset.clips[i]!.track]!.audioKey));
      expect([...keys(validation)].filter((key) => keys(train).has(key))).toEqual([]);
      expect(validation.length).toBe(16);
    }
  });
});
