import { expect, it } from 'vitest';
import { arrange } from '../../../src/dataset/demo/arrangement.ts';
import { renderDemoTrack } from '../../../src/dataset/demo/render.ts';
import { DEFAULT_DEMO_SETTINGS } from '../../../src/dataset/demo/settings.ts';
import { demoTrackSpecs } from '../../../src/dataset/demo/spec.ts';

const settings = { ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 6, seconds: 4, variation: 0.8 };
const specs = demoTrackSpecs({ ...settings, songsPerArtist: 3 });
const rock = specs.filter(({ genre }) => genre === 'rock');

it('gives every artist so many songs of a genre', () => {
  expect(rock.map(({ artist }) => artist)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(demoTrackSpecs(settings).every(({ artist }) => artist === undefined)).toBe(true);
});

it('gives an artist’s songs the same band, sound and tempo, and another artist’s others', () => {
  const sound = rock.map((spec) => {
    const { song, players, drummer, room, tilt, colour, wear } = arrange(spec);
    const band = players.map(({ part, ...player }) => player);
    return { band, drummer, room, tilt, colour, wear, tempo: song.barSeconds };
  });
  for (const song of [0, 1, 2]) {
    expect(sound[song]).toEqual(sound[0]);
    expect(sound[3 + song]).toEqual(sound[3]);
  }
  expect(sound[3]).not.toEqual(sound[0]);
});

it('makes each of them a song of its own', () => {
  const keys = specs.map((spec) => {
    const { tonic, firstBar } = arrange(spec).song;
    return `${spec.genre} ${spec.artist} ${tonic} ${firstBar}`;
  });
  // Three songs of 20 artists: hardly ever are two in the same key, at the same place.
  expect(new Set(keys).size).toBeGreaterThan(50);
  const [first, second] = rock.map(renderDemoTrack);
  expect(first).toEqual(renderDemoTrack(rock[0]!));
  expect(second).not.toEqual(first);
});
