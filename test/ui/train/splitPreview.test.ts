import { describe, expect, test } from 'vitest';
import { PARTS, type SplitSettings } from '../../../src/dataset/split.ts';
import type { Track } from '../../../src/dataset/track.ts';
import { chosenKind, chosenTracks, hasBothSources } from '../../../src/ui/train/chosenTracks.ts';
import { splitPreview } from '../../../src/ui/train/splitPreview.ts';

const track = (genre: string, n: number, source: Track['source'] = 'file'): Track => ({
  id: `${genre}/${n}`,
  name: `${genre} ${n}`,
  genre,
  duration: 10,
  audioKey: `${genre} ${n}`,
  source,
});
const tracks = ['b', 'a'].flatMap((genre) => Array.from({ length: 10 }, (_, n) => track(genre, n)));
const clips = { seconds: 2, windows: 'consecutive' } as const;
const split: SplitSettings = { unit: 'track', scheme: 'random', validation: 0.2, test: 0.1, seed: 1 };

test('counts tracks and clips of every genre before anything is computed', () => {
  const { counts, warnings, error } = splitPreview(tracks, clips, split, 1);
  const row = {
    train: { tracks: 7, clips: 35 },
    validation: { tracks: 2, clips: 10 },
    test: { tracks: 1, clips: 5 },
  };
  expect(counts?.genres).toEqual([
    { genre: 'a', ...row },
    { genre: 'b', ...row },
  ]);
  expect(counts?.leak).toEqual({ validation: 0, test: 0 });
  expect({ warnings, error }).toEqual({ warnings: [], error: null });
});

test('a share of the training part takes nothing from the others', () => {
  const { counts } = splitPreview(tracks, clips, split, 1, 0.5);
  const row = {
    train: { tracks: 4, clips: 20 },
    validation: { tracks: 2, clips: 10 },
    test: { tracks: 1, clips: 5 },
  };
  expect(counts?.genres).toEqual([
    { genre: 'a', ...row },
    { genre: 'b', ...row },
  ]);
});

test('a split by clip leaks', () => {
  const { counts } = splitPreview(tracks, clips, { ...split, unit: 'clip' }, 1);
  expect(counts?.total.train.clips).toBe(70);
  expect(counts?.leak.validation).toBeGreaterThan(0.5);
});

test('a split that cannot be made says why', () => {
  const { counts, error } = splitPreview(tracks, clips, { ...split, scheme: 'gtzan-filtered' }, 1);
  expect(counts).toBeNull();
  expect(error).toMatch(/GTZAN/);
});

test('own songs and built-in music are mixed only on request', () => {
  const own = [track('a', 1), track('b', 1)];
  const builtIn = [track('a', 2, 'built-in')];
  expect(chosenTracks([...own, ...builtIn], 'file')).toEqual(own);
  expect(chosenTracks([...own, ...builtIn], 'built-in')).toEqual(builtIn);
  expect(chosenTracks([...own, ...builtIn], 'all')).toHaveLength(3);
  expect(chosenTracks(builtIn, 'file')).toEqual(builtIn);
});

describe('kinds of tracks', () => {
  const picture = (genre: string, n: number): Track => ({ ...track(genre, n), kind: 'picture', duration: 0 });
  const songs = [track('a', 1), track('a', 2)];
  const pictures = [picture('a', 3), picture('b', 4)];

  test('only one is trained on: that of the user, else the first with two genres', () => {
    expect(chosenTracks([...songs, ...pictures], 'file')).toEqual(pictures);
    expect(chosenTracks([...songs, track('b', 5), ...pictures], 'file')).toEqual([...songs, track('b', 5)]);
    expect(chosenTracks([...songs, ...pictures], 'file', 'audio')).toEqual(songs);
    expect(chosenTracks(songs, 'file', 'picture')).toEqual(songs);
    expect(chosenKind([], 'picture')).toBe('audio');
  });

  test('pictures do not make built-in music a choice', () => {
    const builtIn = [track('a', 6, 'built-in'), track('b', 7, 'built-in')];
    expect(hasBothSources([...builtIn, ...pictures])).toBe(false);
    expect(chosenTracks([...builtIn, ...pictures], 'file', 'audio')).toEqual(builtIn);
    expect(hasBothSources([...builtIn, ...songs])).toBe(true);
  });

  test('a picture is one clip', () => {
    const { counts, error } = splitPreview([...pictures, picture('a', 8), picture('b', 9)], clips, split, 1);
    expect(error).toBeNull();
    expect(PARTS.reduce((sum, part) => sum + counts!.total[part].clips, 0)).toBe(4);
  });
});
