import { describe, expect, it } from 'vitest';
import { agreement, clipAnswers, clipAt, rankedGenres, topOf } from '../../../src/ui/predict/clipAnswers.ts';

const answers = clipAnswers({
  starts: [0, 2, 4],
  genres: ['blues', 'jazz', 'rock'],
  clipProbabilities: Float32Array.of(0.5, 0.25, 0.25, 0.125, 0.75, 0.125, 0.25, 0.625, 0.125),
});

describe('clipAnswers', () => {
  it('takes the most likely genre of each clip', () => {
    expect(answers).toEqual([
      { start: 0, genre: 0, probability: 0.5 },
      { start: 2, genre: 1, probability: 0.75 },
      { start: 4, genre: 1, probability: 0.625 },
    ]);
  });

  it('counts the clips that say what the file got', () => {
    expect(agreement(answers, 1)).toEqual({ agreeing: 2, clips: 3 });
    expect(agreement(answers, 2)).toEqual({ agreeing: 0, clips: 3 });
  });
});

describe('clipAt', () => {
  it.each([
    [0, 0],
    [1.99, 0],
    [2, 1],
    [5, 2],
    // The rest of the file, too short for a clip, keeps the last answer.
    [7.5, 2],
  ])('at %f s it is clip %i', (seconds, clip) => {
    expect(clipAt([0, 2, 4], seconds)).toBe(clip);
  });
});

describe('the order of the genres', () => {
  const genres = ['blues', 'jazz', 'rock'];
  const probabilities = Float32Array.of(0.25, 0.125, 0.625);

  it('is by probability', () => {
    expect(rankedGenres({ genres, probabilities, predicted: 2 })).toEqual([2, 0, 1]);
  });

  it('puts what the majority of the clips says first, though it be less likely', () => {
    const voted = { genres, probabilities, predicted: 0 };
    expect(rankedGenres(voted)).toEqual([0, 2, 1]);
    expect(topOf(voted)).toEqual([
      { genre: 'blues', probability: 0.25 },
      { genre: 'rock', probability: 0.625 },
      { genre: 'jazz', probability: 0.125 },
    ]);
  });
});
