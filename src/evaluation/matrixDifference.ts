import { normalizeRows } from './confusion.ts';

interface NamedMatrix {
  genres: readonly string[];
  /** Counts; rows true, columns predicted. */
  matrix: readonly (readonly number[])[];
}

/**
 * How two confusion matrices differ: A − B of the shares of each row, in percentage points, in the order of A's genres.
 * A row of which one of the two has no items is null.
 * @returns null where the two tell other genres apart
 */
export function matrixDifference(a: NamedMatrix, b: NamedMatrix): (number[] | null)[] | null {
  const inB = a.genres.map((genre) => b.genres.indexOf(genre));
  if (inB.includes(-1) || a.genres.length !== b.genres.length) return null;
  const [sharesA, sharesB] = [normalizeRows(a.matrix), normalizeRows(b.matrix)];
  const isEmpty = (row: readonly number[]) => row.every((count) => count === 0);
  return a.matrix.map((row, i) => {
    if (isEmpty(row) || isEmpty(b.matrix[inB[i]!]!)) return null;
    return sharesA[i]!.map((share, j) => 100 * (share - sharesB[inB[i]!]![inB[j]!]!));
  });
}
