import { expect, it } from 'vitest';
import { matrixDifference } from '../../src/evaluation/matrixDifference.ts';

const a = {
  genres: ['jazz', 'rock'],
  matrix: [
    [8, 2],
    [5, 5],
  ],
};

it('is in points of each true genre’s items, however many there are', () => {
  const b = {
    genres: ['jazz', 'rock'],
    matrix: [
      [50, 50],
      [1, 3],
    ],
  };
  expect(matrixDifference(a, b)).toEqual([
    [expect.closeTo(30), expect.closeTo(-30)],
    [expect.closeTo(25), expect.closeTo(-25)],
  ]);
});

it('puts the same genres beside each other, whatever their order', () => {
  const turned = {
    genres: ['rock', 'jazz'],
    matrix: [
      [5, 5],
      [2, 8],
    ],
  };
  expect(matrixDifference(a, turned)).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

it('knows nothing of a genre without items, and compares no other genres', () => {
  const empty = { ...a, matrix: [a.matrix[0]!, [0, 0]] };
  expect(matrixDifference(a, empty)).toEqual([[0, 0], null]);
  expect(matrixDifference(empty, a)).toEqual([[0, 0], null]);
  expect(matrixDifference(a, { ...a, genres: ['jazz', 'pop'] })).toBeNull();
  expect(matrixDifference(a, { genres: ['jazz', 'pop', 'rock'], matrix: [[], [], []] })).toBeNull();
});
