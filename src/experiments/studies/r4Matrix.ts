/** In the order of the matrix. */
export const GENRES = [
  'blues',
  'classical',
  'country',
  'disco',
  'hiphop',
  'jazz',
  'metal',
  'pop',
  'reggae',
  'rock',
] as const;

/** R4's confusion matrix of its fully connected network, as printed: rows predicted, columns true; clips. */
export const PRINTED: readonly (readonly number[])[] = [
  [94, 3, 10, 2, 1, 3, 1, 2, 10, 4],
  [1, 146, 7, 0, 0, 14, 0, 3, 1, 1],
  [9, 5, 64, 8, 1, 7, 1, 7, 2, 8],
  [5, 3, 14, 129, 33, 13, 2, 35, 29, 24],
  [9, 0, 6, 19, 78, 3, 6, 11, 39, 3],
  [19, 10, 16, 2, 1, 120, 0, 5, 6, 11],
  [8, 1, 5, 6, 15, 2, 154, 2, 3, 25],
  [1, 2, 9, 10, 18, 6, 0, 94, 16, 11],
  [11, 1, 11, 3, 25, 4, 1, 8, 76, 3],
  [16, 1, 34, 23, 8, 10, 7, 10, 10, 84],
];

/** As the app has its matrices: rows true, columns predicted. */
export const MATRIX: readonly (readonly number[])[] = GENRES.map((_, truth) =>
  PRINTED.map((predicted) => predicted[truth]!),
);
