import { expect, it } from 'vitest';
import { genreSummaries } from '../../../src/ui/music/genreSummaries.ts';
import { count, roughTime, timeLeft } from '../../../src/ui/music/words.ts';

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

it('sums up the genres', () => {
  const track = (genre: string, duration: number) => ({
    id: genre + duration,
    name: '',
    genre,
    duration,
    audioKey: '',
    source: 'file' as const,
  });
  expect(genreSummaries([track('jazz', 10), track('jazz', 20), track('rock', 5)])).toEqual([
    { genre: 'jazz', tracks: 2, seconds: 30 },
    { genre: 'rock', tracks: 1, seconds: 5 },
  ]);
});
