import { expect, it } from 'vitest';
import type { TrackKind } from '../../../src/dataset/track.ts';
import { genreSummaries } from '../../../src/ui/music/genreSummaries.ts';
import { count, countKinds, roughTime, timeLeft } from '../../../src/ui/music/words.ts';

it('counts in words', () => {
  expect([count(1, 'track'), count(0, 'track'), count(1234, 'track')]).toEqual([
    '1 track',
    '0 tracks',
    '1,234 tracks',
  ]);
});

it('tells times roughly', () => {
  expect([30, 58, 1620, 30_000].map(roughTime)).toEqual([
    '30 seconds',
    '1 minute',
    '27 minutes',
    '8.3 hours',
  ]);
});

it('tells the rest of a task no more exactly than it is known', () => {
  expect([null, 3, 33, 100].map(timeLeft)).toEqual([
    'estimating the time',
    'a few seconds left',
    'about 40 seconds left',
    'about 2 minutes left',
  ]);
});

it('counts each kind that there is', () => {
  expect(countKinds({ audio: 40, picture: 1, spectrogram: 949 })).toBe(
    '40 tracks, 1 picture, 949 spectrograms',
  );
  expect(countKinds({ audio: 0, picture: 1000, spectrogram: 0 })).toBe('1,000 pictures');
  expect(countKinds({ audio: 0, picture: 0, spectrogram: 0 })).toBe('0 tracks');
});

it('sums up the genres; only sound has a length', () => {
  const track = (genre: string, duration: number, kind: TrackKind = 'audio') => ({
    id: genre + duration,
    name: '',
    genre,
    duration,
    audioKey: '',
    source: 'file' as const,
    kind,
  });
  const tracks = [
    track('jazz', 10),
    track('jazz', 20),
    track('jazz', 0, 'picture'),
    track('rock', 5),
    track('rock', 30, 'spectrogram'),
  ];
  expect(genreSummaries(tracks)).toEqual([
    { genre: 'jazz', tracks: { audio: 2, picture: 1, spectrogram: 0 }, seconds: 30 },
    { genre: 'rock', tracks: { audio: 1, picture: 0, spectrogram: 1 }, seconds: 5 },
  ]);
});
