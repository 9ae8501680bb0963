/**
 * scikit-learn's `confusion_matrix(y_true, y_pred, labels=range(classes))`.
 * @param yTrue true class of each item, an integer in 0..classes − 1
 * @param yPred predicted class of each item, likewise
 * @returns counts; row i is true class i, column j predicted class j
 * @throws RangeError if the lengths differ or a class is out of range
 */
export function confusionMatrix(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  classes: number,
): number[][] {
  if (yTrue.length !== yPred.length) {
    throw new RangeError(`${yTrue.length} true classes, but ${yPred.length} predicted ones`);
  }
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < yTrue.length; i++) {
    const row = matrix[yTrue[i]!];
    if (row?.[yPred[i]!] === undefined) {
      throw new RangeError(`Item ${i}: class ${yTrue[i]} or ${yPred[i]} is not one of ${classes} classes`);
    }
    row[yPred[i]!]!++;
  }
  return matrix;
}

/** Each row as shares of its sum (scikit-learn's `normalize='true'`); a row without items stays 0. */
export function normalizeRows(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((count) => (sum === 0 ? 0 : count / sum));
  });
}

/** One cell of a confusion matrix. */
export interface Confusion {
  trueClass: number;
  predictedClass: number;
  count: number;
}

/** The `n` largest cells off the diagonal, largest first, without empty ones; equal ones in reading order. */
export function mostConfused(matrix: readonly (readonly number[])[], n: number): Confusion[] {
  return matrix
    .flatMap((row, trueClass) => row.map((count, predictedClass) => ({ trueClass, predictedClass, count })))
    .filter((cell) => cell.trueClass !== cell.predictedClass && cell.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, n);
}

/** The indices of the items that a cell of the confusion matrix counts. */
export function cellMembers(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  trueClass: number,
  predictedClass: number,
): number[] {
  const members: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === trueClass && predicted[i] === predictedClass) members.push(i);
  }
  return members;
}
