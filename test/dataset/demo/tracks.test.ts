import { describe, expect, it } from 'vitest';
import { DEFAULT_DEMO_SETTINGS, DEMO_GENRES } from '../../../src/dataset/demo/settings.ts';
import { parseDemoAudioKey } from '../../../src/dataset/demo/spec.ts';
import { demoTracks } from '../../../src/dataset/demo/tracks.ts';

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
});
