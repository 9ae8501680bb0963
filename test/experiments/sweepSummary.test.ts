import { describe, expect, it } from 'vitest';
import { FIRST_RECIPE } from '../../src/experiments/library.ts';
import type { LevelFigures, RunRecord, RunStatus } from '../../src/experiments/run.ts';
import { figureOf, SWEEP_METRICS, spread, sweepSummary } from '../../src/experiments/sweepSummary.ts';
import statistics from '../fixtures/statistics.json' with { type: 'json' };

const level = (accuracy: number): LevelFigures => ({
  n: 40,
  accuracy,
  balancedAccuracy: accuracy / 2,
  macroF1: accuracy / 4,
  interval: { low: 0, high: 1 },
});

function run(
  configuration: number,
  accuracy: number | null,
  status: RunStatus = 'finished',
  change: Partial<RunRecord> = {},
): RunRecord {
  return {
    version: 1,
    id: `${configuration} ${accuracy}`,
    createdAt: '2026-01-01T00:00:00Z',
    name: 'A run',
    tags: [],
    notes: '',
    recipe: FIRST_RECIPE,
    dataset: { fingerprint: 'x', kind: 'audio', tracks: 40, genres: ['a', 'b'], builtIn: 'all' },
    sweep: { sweep: 'mine', configuration, labels: [String(configuration)] },
    status,
    order: 0,
    ending: null,
    stopReason: null,
    backend: null,
    seconds: 10,
    epochs: [],
    bestEpoch: null,
    split: null,
    figures: {
      validation: accuracy === null ? null : { track: level(accuracy), clip: level(accuracy / 2) },
      test: null,
    },
    weightBytes: null,
    ...change,
  };
}

it.each(statistics.spreads)(
  'mean and standard deviation of $values are numpy’s',
  ({ values, ...expected }) => {
    const { n, mean, standardDeviation } = spread(values)!;
    expect(n).toBe(values.length);
    expect(mean).toBeCloseTo(expected.mean, 12);
    expect(standardDeviation).toBeCloseTo(expected.standardDeviation, 12);
  },
);

it('the spread of nothing is unknown, and so is how one value deviates', () => {
  expect(spread([null, null])).toBeNull();
  expect(spread([null, 0.5])).toEqual({ n: 1, mean: 0.5, standardDeviation: null });
});

describe('the summary of a sweep', () => {
  it('takes the finished runs of each configuration together', () => {
    const runs = [
      run(1, 0.9),
      run(0, 0.6),
      run(0, 0.8),
      run(0, 0.1, 'running'),
      run(0, null, 'queued'),
      run(2, null, 'failed'),
    ];
    const [first, second, third] = sweepSummary({ id: 'mine' }, runs);
    expect(first).toMatchObject({ configuration: 0, labels: ['0'], seconds: { n: 2, mean: 10 } });
    expect(first!.runs).toHaveLength(4);
    expect(first!.figures['validation.track.accuracy']).toEqual({
      n: 2,
      mean: expect.closeTo(0.7),
      standardDeviation: expect.closeTo(Math.SQRT2 / 10),
    });
    expect(first!.figures['validation.clip.macroF1']?.mean).toBeCloseTo(0.7 / 8);
    expect(first!.figures['test.track.accuracy']).toBeNull();
    expect(second!.figures['validation.track.accuracy']).toMatchObject({ n: 1, standardDeviation: null });
    expect(third).toMatchObject({ configuration: 2, seconds: null });
    expect(third!.figures['validation.track.accuracy']).toBeNull();
  });

  it('passes over other sweeps’ runs', () => {
    const other = { sweep: 'other', configuration: 0, labels: [] };
    expect(sweepSummary({ id: 'mine' }, [run(0, 0.5, 'finished', { sweep: other })])).toEqual([]);
    expect(sweepSummary({ id: 'mine' }, [run(0, 0.5, 'finished', { sweep: null })])).toEqual([]);
  });

  it('has a name for every figure', () => {
    const labels = SWEEP_METRICS.map(({ label }) => label);
    expect(labels).toContain('Validation accuracy by track');
    expect(labels).toContain('Test macro F1 by clip');
    expect(new Set(labels).size).toBe(12);
    const measured = SWEEP_METRICS.filter(({ metric }) => figureOf(run(0, 0.5), metric) !== null);
    expect(measured).toHaveLength(6);
  });
});
