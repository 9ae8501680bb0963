import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEMO_SETTINGS, DEMO_GENRES } from '../../../src/dataset/demo/settings.ts';
import { parseDemoAudioKey } from '../../../src/dataset/demo/spec.ts';
import { demoSettingsOf, demoTracks, isDemoMusic } from '../../../src/dataset/demo/tracks.ts';

describe('built-in music as tracks', () => {
  const settings = { ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 3, seconds: 6 };
  const tracks = demoTracks(settings);

  it('has every genre as often as asked, each under its own id', () => {
    expect(tracks).toHaveLength(3 * DEMO_GENRES.length);
    expect(new Set(tracks.map(({ id }) => id)).size).toBe(tracks.length);
    for (const genre of DEMO_GENRES)
      expect(tracks.filter((t) => t.genre === genre).map(({ name }) => name)).toEqual([
        `${genre} 01`,
        `${genre} 02`,
        `${genre} 03`,
      ]);
  });

  it('names audio of its own length that can be rendered', () => {
    for (const { audioKey, duration, genre, source } of tracks) {
      expect(parseDemoAudioKey(audioKey)).toMatchObject({ genre, seconds: 6 });
      expect({ duration, source }).toEqual({ duration: 6, source: 'built-in' });
    }
  });

  it('begins with the tracks that fewer of them would be', () => {
    const ids = new Set(tracks.map(({ id }) => id));
    for (const { id } of demoTracks({ ...settings, tracksPerGenre: 2 })) expect(ids).toContain(id);
  });

  it('tells the settings that it is made with, and that are missing where a track was changed', () => {
    const settings = fc.record(
      {
        tracksPerGenre: fc.integer({ min: 1, max: 12 }),
        seconds: fc.double({ min: 4, max: 30, noNaN: true }),
        variation: fc.double({ min: 0, max: 1, noNaN: true }),
        noise: fc.double({ min: 0, max: 1, noNaN: true }),
        seed: fc.maxSafeInteger(),
        songsPerArtist: fc.integer({ min: 2, max: 15 }),
      },
      { requiredKeys: ['tracksPerGenre', 'seconds', 'variation', 'noise', 'seed'] },
    );
    fc.assert(
      fc.property(settings, fc.nat(), fc.nat(), (made, at, other) => {
        const tracks = demoTracks(made);
        const mixed = tracks.toSorted((a, b) => Number(a.id > b.id) - Number(b.id > a.id));
        const told = demoSettingsOf(mixed);
        expect(told && demoTracks(told)).toEqual(tracks);
        expect(isDemoMusic(mixed, made)).toBe(true);
        const index = at % tracks.length;
        const changed = { ...tracks[index]!, genre: 'mine' };
        expect(demoSettingsOf(tracks.toSpliced(index, 1))).toBeNull();
        expect(demoSettingsOf(tracks.with(index, changed))).toBeNull();
        const twice = tracks.with(
          index,
          tracks[(index + 1 + (other % (tracks.length - 1))) % tracks.length]!,
        );
        expect(demoSettingsOf(twice)).toBeNull();
      }),
      { numRuns: 50 },
    );
    expect(demoSettingsOf([])).toBeNull();
    expect(
      demoSettingsOf([{ id: 'a', name: 'a', genre: 'pop', duration: 6, audioKey: 'abc', source: 'file' }]),
    ).toBeNull();
  });
});
