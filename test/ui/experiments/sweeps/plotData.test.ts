import { describe, expect, it } from 'vitest';
import { sweepSummary } from '../../../../src/experiments/sweepSummary.ts';
import { plotData, shareTicks } from '../../../../src/ui/experiments/sweeps/plotData.ts';
import { numbers, run, sweepOf } from './records.ts';

const METRIC = 'validation.track.accuracy';
const rates = numbers('optimizer.learningRate', [0.1, 0.001, 0.0001]);
const vote = {
  name: 'Vote',
  options: ['mean', 'majority'].map((label) => ({ label, change: { vote: label } })),
};

describe('the plot of a metric against a field', () => {
  it('has a logarithmic axis where values span more than 100×, a linear one where they do not', () => {
    const scale = (values: number[]) => plotData(sweepOf([numbers('epochs', values)]), [], METRIC, 0).scale;
    expect(scale([1, 100])).toBe('linear');
    expect(scale([1, 101])).toBe('logarithmic');
    expect(scale([0, 1000])).toBe('linear');
  });

  it('puts values of a logarithmic axis at their powers of ten, labelled as they are', () => {
    const { ticks } = plotData(sweepOf([rates]), [], METRIC, 0);
    expect(ticks.map(({ label }) => label)).toEqual(['0.1', '0.001', '0.0001']);
    ticks.forEach(({ at }, i) => {
      expect(at).toBeCloseTo([-1, -3, -4][i]!, 12);
    });
  });

  it('shows every finished run, and of each configuration mean and deviation', () => {
    const sweep = sweepOf([numbers('epochs', [3, 5])]);
    const runs = [
      run({ configuration: 0, labels: ['3'], track: 0.4, seed: 1 }),
      run({ configuration: 0, labels: ['3'], track: 0.6, seed: 2 }),
      run({ configuration: 1, labels: ['5'], track: 0.9 }),
      run({ configuration: 1, labels: ['5'], status: 'failed', seed: 2 }),
    ];
    const { series } = plotData(sweep, sweepSummary(sweep, runs), METRIC, 0);
    expect(series).toHaveLength(1);
    expect(series[0]!.runs).toEqual([
      { x: 3, y: 0.4 },
      { x: 3, y: 0.6 },
      { x: 5, y: 0.9 },
    ]);
    const [three, five] = series[0]!.means;
    expect(three!.y).toBeCloseTo(0.5, 12);
    // numpy.std([0.4, 0.6], ddof=1)
    expect(three!.standardDeviation).toBeCloseTo(0.1414213562, 9);
    expect(five).toMatchObject({ x: 5, y: 0.9, standardDeviation: null });
  });

  it('makes series of the second dimension, side by side and in reach of their tick', () => {
    const sweep = sweepOf([vote, numbers('epochs', [3, 5])]);
    const runs = [
      run({ configuration: 0, labels: ['mean', '3'] }),
      run({ configuration: 1, labels: ['mean', '5'] }),
      run({ configuration: 2, labels: ['majority', '3'] }),
    ];
    const { series } = plotData(sweep, sweepSummary(sweep, runs), METRIC, 1);
    expect(series.map(({ name, means }) => [name, means.length])).toEqual([
      ['mean', 2],
      ['majority', 1],
    ]);
    const [a, b] = series.map(({ means }) => means[0]!.x);
    expect(a).not.toBe(b);
    for (const x of [a!, b!]) expect(Math.abs(x - 3)).toBeLessThan(0.2);
    // The other way round the words are categories.
    const turned = plotData(sweep, sweepSummary(sweep, runs), METRIC, 0);
    expect(turned.scale).toBe('categories');
    expect(turned.ticks.map(({ at }) => at)).toEqual([0, 1]);
  });

  it('makes a series of every combination of all other fields that vary, as far as it has been trained', () => {
    const sweep = sweepOf([
      vote,
      numbers('epochs', [3, 5]),
      numbers('seed', [7]),
      numbers('batchSize', [8, 16]),
    ]);
    const runs = [
      run({ configuration: 0, labels: ['mean', '3', '7', '8'] }),
      run({ configuration: 1, labels: ['mean', '3', '7', '16'] }),
    ];
    const { series } = plotData(sweep, sweepSummary(sweep, runs), METRIC, 1);
    expect(series.map(({ name, means }) => [name, means.length])).toEqual([
      ['mean · 8', 1],
      ['mean · 16', 1],
    ]);
  });

  it('has room on its axis for every point and deviation, within 0 and 100 %', () => {
    const ticks = (y: number, standardDeviation: number | null) =>
      shareTicks([{ name: '', means: [{ configuration: 0, x: 0, y, standardDeviation }], runs: [] }]);
    expect(ticks(0.55, 0.1)).toEqual([0.4, 0.5, 0.6, 0.7]);
    expect(ticks(0.95, 0.2).at(-1)).toBe(1);
    expect(ticks(0.05, 0.2)[0]).toBe(0);
    expect(ticks(1, null).length).toBeGreaterThan(1);
  });
});
