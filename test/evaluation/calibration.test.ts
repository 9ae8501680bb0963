import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedCalibrationError,
  fitTemperature,
  reliability,
  withTemperature,
} from '../../src/evaluation/calibration.ts';
import { predictedClasses } from '../../src/evaluation/vote.ts';
import cases from '../fixtures/calibration.json' with { type: 'json' };

describe.each(cases)(
  'a model of $classes classes, $name',
  ({ probabilities, labels, classes, ...expected }) => {
    it(`has SciPy’s temperature ${expected.temperature}`, () => {
      const temperature = fitTemperature(probabilities, labels, classes);
      expect(temperature / expected.temperature).toBeCloseTo(1, 5);
      const scaled = withTemperature(probabilities, classes, temperature);
      expected.scaledFirstRow.forEach((p, c) => {
        expect(scaled[c]).toBeCloseTo(p, 5);
      });
      const nll = labels.reduce((sum, label, row) => sum - Math.log(scaled[row * classes + label]!), 0);
      expect(nll / labels.length).toBeCloseTo(expected.nll, 5);
    });

    it('has NumPy’s reliability bins and calibration error', () => {
      const bins = reliability(probabilities, labels, classes);
      expect(bins.map(({ count }) => count)).toEqual(expected.bins.count);
      bins.forEach(({ confidence, accuracy }, i) => {
        if (confidence === null) expect(expected.bins.confidence[i]).toBeNull();
        else {
          expect(confidence).toBeCloseTo(expected.bins.confidence[i]!, 10);
          expect(accuracy).toBeCloseTo(expected.bins.accuracy[i]!, 10);
        }
      });
      expect(expectedCalibrationError(bins)).toBeCloseTo(expected.bins.error, 10);
    });
  },
);

describe('fitTemperature', () => {
  it('ends where the likelihood grows on: all right, or worse than guessing', () => {
    expect(fitTemperature([0.8, 0.2, 0.3, 0.7], [0, 1], 2)).toBeCloseTo(0.05, 6);
    expect(fitTemperature([0.8, 0.2, 0.3, 0.7], [1, 0], 2)).toBeCloseTo(20, 6);
  });

  it('is finite where the right class has probability 0', () => {
    expect(fitTemperature([1, 0, 1, 0, 1, 0], [0, 0, 1], 2)).toBeGreaterThan(1);
  });
});

describe('withTemperature', () => {
  const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
  it('keeps the most likely class and sums to 1, whatever the temperature', () => {
    fc.assert(
      fc.property(row, fc.double({ min: 0.05, max: 20, noNaN: true }), (weights, temperature) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        fc.pre(sum > 1e-3);
        const probabilities = weights.map((weight) => weight / sum);
        const scaled = withTemperature(probabilities, 4, temperature);
        expect(scaled.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
        const best = predictedClasses(probabilities, 4)[0]!;
        expect(scaled[best]).toBe(Math.max(...scaled));
      }),
    );
  });

  it('changes nothing at temperature 1', () => {
    expect(Array.from(withTemperature([0.25, 0.75, 0.5, 0.5], 2, 1))).toEqual([0.25, 0.75, 0.5, 0.5]);
  });
});
