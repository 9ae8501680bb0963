type Matrix = readonly (readonly number[])[];

/** Precision, recall and F1 in 0..1; support is a number of items. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

/** scikit-learn's `classification_report(..., labels=range(classes), zero_division=0)`. */
export interface ClassificationReport {
  perClass: Scores[];
  /** NaN without items. */
  accuracy: number;
  /** Plain mean over all classes, those without items included. */
  macroAvg: Scores;
  /** Mean over the classes weighted by their support. */
  weightedAvg: Scores;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The share of items on the diagonal; NaN for a matrix without items. */
export function accuracy(matrix: Matrix): number {
  return sum(matrix.map((row, i) => row[i]!)) / sum(matrix.map(sum));
}

/**
 * Mean recall over the classes that have items (scikit-learn's `balanced_accuracy_score`); NaN without items.
 */
export function balancedAccuracy(matrix: Matrix): number {
  const recalls = matrix.map((row, i) => row[i]! / sum(row)).filter((recall) => !Number.isNaN(recall));
  return sum(recalls) / recalls.length;
}

/** @param matrix rows true, columns predicted, as `confusionMatrix` gives it */
export function classificationReport(matrix: Matrix): ClassificationReport {
  const perClass = matrix.map((row, i) => {
    const hits = row[i]!;
    const support = sum(row);
    const predicted = sum(matrix.map((other) => other[i]!));
    return {
      precision: ratio(hits, predicted),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, predicted + support),
      support,
    };
  });
  const total = sum(perClass.map((scores) => scores.support));
  const average = (weight: (scores: Scores) => number): Scores => {
    const mean = (of: (scores: Scores) => number) =>
      ratio(sum(perClass.map((scores) => of(scores) * weight(scores))), sum(perClass.map(weight)));
    return {
      precision: mean((scores) => scores.precision),
      recall: mean((scores) => scores.recall),
      f1: mean((scores) => scores.f1),
      support: total,
    };
  };
  return {
    perClass,
    accuracy: accuracy(matrix),
    macroAvg: average(() => 1),
    weightedAvg: average((scores) => scores.support),
  };
}
