import { describe, expect, it } from 'vitest';
import { cellMembers, confusionMatrix, mostConfused, normalizeRows } from '../../src/evaluation/confusion.ts';
import {
  accuracy,
  balancedAccuracy,
  classificationReport,
  type Scores,
} from '../../src/evaluation/report.ts';
import metrics from '../fixtures/metrics.json' with { type: 'json' };

const scores = (expected: Scores) => ({
  precision: expect.closeTo(expected.precision, 10),
  recall: expect.closeTo(expected.recall, 10),
  f1: expect.closeTo(expected.f1, 10),
  support: expected.support,
});

const reportOf = (expected: {
  perClass: Scores[];
  accuracy: number;
  macroAvg: Scores;
  weightedAvg: Scores;
}) => ({
  perClass: expected.perClass.map(scores),
  accuracy: expect.closeTo(expected.accuracy, 10),
  macroAvg: scores(expected.macroAvg),
  weightedAvg: scores(expected.weightedAvg),
});

describe.each(metrics.cases)('scikit-learn’s figures: $name', (expected) => {
  const matrix = confusionMatrix(expected.yTrue, expected.yPred, expected.classes);

  it('confusion matrix', () => {
    expect(matrix).toEqual(expected.matrix);
    expect(normalizeRows(matrix).flat()).toEqual(
      expected.normalized.flat().map((x) => expect.closeTo(x, 10)),
    );
  });

  it('classification report, accuracy and balanced accuracy', () => {
    expect(classificationReport(matrix)).toEqual(reportOf(expected));
    expect(accuracy(matrix)).toBeCloseTo(expected.accuracy, 10);
    expect(balancedAccuracy(matrix)).toBeCloseTo(expected.balancedAccuracy, 10);
  });
});

describe('a published matrix of 1,800 clips of GTZAN', () => {
  const { published } = metrics;
  const matrix = published.genres.map((_, i) => published.rowsPredicted.map((row) => row[i]!));

  it('gives scikit-learn’s report', () => {
    expect(matrix).toEqual(published.matrix);
    expect(classificationReport(matrix)).toEqual(reportOf(published));
    expect(balancedAccuracy(matrix)).toBeCloseTo(published.balancedAccuracy, 10);
  });

  it('confuses reggae with hiphop most, then pop and disco', () => {
    const named = mostConfused(matrix, 3).map(
      (cell) =>
        `${published.genres[cell.trueClass]} as ${published.genres[cell.predictedClass]}: ${cell.count}`,
    );
    expect(named).toEqual(['reggae as hiphop: 39', 'pop as disco: 35', 'country as rock: 34']);
  });
});

describe('confusionMatrix', () => {
  it('refuses classes out of range and different lengths', () => {
    expect(() => confusionMatrix([0, 3], [0, 1], 3)).toThrow(RangeError);
    expect(() => confusionMatrix([0, 1], [0, -1], 3)).toThrow(RangeError);
    expect(() => confusionMatrix([0, 1], [0], 3)).toThrow(RangeError);
  });
});

it('without items, accuracies are not a number rather than 0', () => {
  const matrix = confusionMatrix([], [], 2);
  expect(accuracy(matrix)).toBeNaN();
  expect(balancedAccuracy(matrix)).toBeNaN();
  expect(classificationReport(matrix).macroAvg).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
});

it('mostConfused leaves out the diagonal and empty cells', () => {
  expect(
    mostConfused(
      [
        [9, 2],
        [0, 9],
      ],
      5,
    ),
  ).toEqual([{ trueClass: 0, predictedClass: 1, count: 2 }]);
});

it('cellMembers finds as many items as the cell counts, each of that cell', () => {
  const { yTrue, yPred, matrix } = metrics.cases[0]!;
  matrix.forEach((row, i) => {
    row.forEach((count, j) => {
      const members = cellMembers(yTrue, yPred, i, j);
      expect(members).toHaveLength(count);
      expect(members.every((item) => yTrue[item] === i && yPred[item] === j)).toBe(true);
    });
  });
});
