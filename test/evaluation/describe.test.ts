import { describe, expect, it } from 'vitest';
import {
  describeCertainty,
  describeForeign,
  describeTrust,
  topGenres,
} from '../../src/evaluation/describe.ts';

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

describe('describeTrust', () => {
  const reliability = [
    { from: 0.4, to: 0.6, count: 40, confidence: 0.52, accuracy: 0.475 },
    { from: 0.6, to: 0.8, count: 8, confidence: 0.7, accuracy: 0.75 },
    { from: 0.8, to: 1, count: 0, confidence: null, accuracy: null },
  ];
  const elsewhere =
    'Those songs are of the collection that it learned from: with music from elsewhere it may be wrong more often.';

  it('tells how many songs of the same probability were right', () => {
    expect(describeTrust(0.6, { reliability, tracks: 197 }, 6)).toBe(
      `Of 40 test songs that it was as sure of (40 to 60 %), it got 19 right. ${elsewhere}`,
    );
  });

  it.each([0.61, 0.9, 0.3])('makes no share of too few songs (%f)', (probability) => {
    expect(describeTrust(probability, { reliability, tracks: 197 }, 6)).toBe(
      `It was calibrated on 197 songs that it had not been trained on: of 100 answers with ${Math.round(probability * 100)} %, about as many should be right. ${elsewhere}`,
    );
  });
});

it('describeTrust expects less of a recording of few clips', () => {
  const trust = { reliability: [], tracks: 197 };
  expect(describeTrust(0.9, trust, 2)).toBe(
    `${describeTrust(0.9, trust, 3)} They were heard for longer than this one: of so little, do not expect as much.`,
  );
});

describe('describeForeign', () => {
  it('says how far beyond the limit', () => {
    const { verdict, reason } = describeForeign({ distance: 3, threshold: 1.25, steady: false });
    expect(verdict).toMatch(/^None of these/);
    expect(reason).toContain('2.4 times as far away as what still counts');
    expect(describeForeign({ distance: 1.26, threshold: 1.25, steady: false }).reason).toContain(
      'just outside what still',
    );
  });

  it('says of a steady sound that nothing changes in it', () => {
    const { verdict, reason } = describeForeign({ distance: 1, threshold: 1.25, steady: true });
    expect(verdict).toBe('None of these: nothing changes in it.');
    expect(reason).not.toContain('far away');
  });
});
