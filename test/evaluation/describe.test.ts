import { describe, expect, it } from 'vitest';
import { describeCertainty, topGenres } from '../../src/evaluation/describe.ts';

const genres = ['blues', 'jazz', 'pop', 'rock'];
const say = (probabilities: number[], agreeing = 10, clips = 10) =>
  describeCertainty(topGenres(probabilities, genres), { agreeing, clips });

it('topGenres puts the most likely first', () => {
  expect(topGenres([0.1, 0.2, 0.3, 0.4], genres, 2)).toEqual([
    { genre: 'rock', probability: 0.4 },
    { genre: 'pop', probability: 0.3 },
  ]);
});

describe('describeCertainty', () => {
  it('is clear where one genre stands out and the clips agree', () => {
    expect(say([0.05, 0.9, 0.03, 0.02])).toBe('Clearly jazz (90 %). Then come blues (5 %) and pop (3 %).');
  });

  it('names a likely genre without a rival', () => {
    expect(say([0.2, 0.62, 0.1, 0.08])).toBe(
      'Most likely jazz (62 %). Then come blues (20 %) and pop (10 %).',
    );
  });

  it('names the real alternatives of a split', () => {
    expect(say([0.3, 0.62, 0.05, 0.03])).toBe(
      'Most likely jazz (62 %). Blues (30 %) is a real alternative. Then comes pop (5 %).',
    );
    expect(say([0.3, 0.4, 0.25, 0.05])).toBe(
      'Most likely jazz (40 %). Blues (30 %) and pop (25 %) are real alternatives.',
    );
  });

  it('says that it does not know where the probabilities are flat', () => {
    expect(say([0.25, 0.27, 0.25, 0.23])).toBe(
      'The model does not know: no genre stands out. Its best guesses are jazz (27 %), blues (25 %) and pop (25 %).',
    );
  });

  it('says when the clips disagree, and is then not clear', () => {
    expect(say([0.1, 0.8, 0.05, 0.05], 5)).toBe(
      'Most likely jazz (80 %). Then come blues (10 %) and pop (5 %). The clips disagree: 5 of 10 say jazz, so do not rely on it.',
    );
    expect(say([0.3, 0.5, 0.15, 0.05], 1, 3)).toBe(
      'Most likely jazz (50 %). Blues (30 %) is a real alternative. Then comes pop (15 %). The clips disagree: 1 of 3 says jazz, so do not rely on it.',
    );
    expect(say([0.1, 0.8, 0.05, 0.05], 2, 3)).toBe(
      'Clearly jazz (80 %). Then come blues (10 %) and pop (5 %).',
    );
  });

  it('never rounds to certainty', () => {
    expect(say([0.001, 0.998, 0.001, 0])).toBe(
      'Clearly jazz (over 99 %). Then come blues (under 1 %) and pop (under 1 %).',
    );
    expect(say([0, 1, 0, 0])).toBe('Clearly jazz (100 %). Then come blues (0 %) and pop (0 %).');
  });

  it('works with two genres', () => {
    const top = [
      { genre: 'jazz', probability: 0.55 },
      { genre: 'rock', probability: 0.45 },
    ];
    expect(describeCertainty(top, { agreeing: 1, clips: 1 })).toBe(
      'Most likely jazz (55 %). Rock (45 %) is a real alternative.',
    );
  });
});
