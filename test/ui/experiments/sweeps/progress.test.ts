import { describe, expect, it } from 'vitest';
import { planSweep } from '../../../../src/experiments/planSweep.ts';
import { sweepSummary } from '../../../../src/experiments/sweepSummary.ts';
import { bestInWords } from '../../../../src/ui/experiments/sweeps/bestInWords.ts';
import { configurationRows, sortedRows } from '../../../../src/ui/experiments/sweeps/configurationRows.ts';
import { bestOf, spreadInWords } from '../../../../src/ui/experiments/sweeps/configurationWords.ts';
import { withEpochs } from '../../../../src/ui/experiments/sweeps/epochCap.ts';
import { measuredInWords } from '../../../../src/ui/experiments/sweeps/measuredInWords.ts';
import { planInWords } from '../../../../src/ui/experiments/sweeps/planInWords.ts';
import { placeAfterMove } from '../../../../src/ui/experiments/sweeps/queueOrder.ts';
import { progressInWords, sweepProgress } from '../../../../src/ui/experiments/sweeps/sweepProgress.ts';
import { numbers, run, sweepOf } from './records.ts';

const epochs = numbers('epochs', [3, 5]);

describe('the progress of a sweep', () => {
  const planned = planSweep(sweepOf([epochs], { seeds: 2 })).runs;
  const place = (configuration: number, seed: number, status: Parameters<typeof run>[0]['status']) =>
    run({ configuration, seed, status });

  it('counts every planned run once, by the best that became of it', () => {
    const runs = [
      place(0, 1, 'failed'),
      place(0, 1, 'finished'),
      place(0, 2, 'running'),
      place(1, 1, 'failed'),
      place(1, 1, 'failed'),
    ];
    const progress = sweepProgress(planned, runs);
    expect(progress).toMatchObject({ total: 4, finished: 1, running: 1, waiting: 0, failed: 1 });
    expect(progress.missing.map(({ configuration, recipe }) => [configuration, recipe.seed])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(progressInWords(progress)).toBe('1 of 4 runs done, 1 going, 1 failed, 1 not queued');
  });

  it('tells folds apart, and takes what was interrupted for waiting', () => {
    const folds = planSweep(sweepOf([], { folds: 5 })).runs;
    const runs = [
      run({ fold: 0 }),
      run({ fold: 1, status: 'interrupted' }),
      run({ fold: 2, status: 'queued' }),
    ];
    expect(sweepProgress(folds, runs)).toMatchObject({ total: 5, finished: 1, waiting: 2 });
    expect(sweepProgress(folds, runs).missing).toHaveLength(2);
  });
});

describe('the plan in words', () => {
  const planned = (sweep: ReturnType<typeof sweepOf>) => planInWords(sweep, planSweep(sweep));

  it('names what multiplies', () => {
    const grid = sweepOf([epochs, numbers('batchSize', [8, 16])], { seeds: 3, folds: 5 });
    expect(planned(grid)).toBe('4 configurations × 3 seeds × 5 folds = 60 runs');
    const one = sweepOf([]);
    expect(planned(one)).toBe('1 configuration = 1 run');
    const some = sweepOf(grid.dimensions, { sampling: { kind: 'random', count: 3, seed: 1 } });
    expect(planned(some)).toBe('3 configurations = 3 runs');
  });

  it('says what cannot run, is the same again, or is too much', () => {
    const rates = numbers('optimizer.learningRate', [0.1, -1]);
    expect(planned(sweepOf([rates]))).toBe('2 configurations, 1 of which cannot run = 1 run');
    expect(planned(sweepOf([rates], { folds: 5 }))).toBe(
      '2 configurations, 1 of which cannot run, × 5 folds = 5 runs',
    );
    const random = { kind: 'random', count: 2, seed: 1 } as const;
    expect(planned(sweepOf([rates], { sampling: random }))).toBe(
      '1 configuration (2 were asked for) = 1 run',
    );
    expect(planned(sweepOf([numbers('seed', [1, 2])], { seeds: 2 }))).toBe(
      '2 configurations × 2 seeds, less 1 that would be the same again = 3 runs',
    );
    expect(planned(sweepOf([epochs], { seeds: 600 }))).toBe(
      '2 configurations × 600 seeds = 1,200 runs, too many',
    );
  });
});

describe('which configuration did best', () => {
  const sweep = sweepOf([epochs]);
  const told = (...runs: ReturnType<typeof run>[]) => bestInWords(sweepSummary(sweep, runs));
  const at = (label: string, track: number, more = {}) =>
    run({ configuration: label === '3' ? 0 : 1, labels: [label], track, ...more });

  it('is said plainly only where the others lie apart', () => {
    expect(told(at('3', 0.5), at('5', 0.9))).toMatch(
      /^“5” did best: 90.0 %.*No other’s 95 % interval overlaps with its own/,
    );
    expect(told(at('3', 0.85), at('5', 0.9))).toMatch(
      /^“5” has the highest figure, 90.0 % .*, but its 95 % interval overlaps with that of “3”: .*do not show/,
    );
  });

  it('is not said where several tie, which are then all the best', () => {
    const tie = [at('3', 0.9), at('5', 0.9)];
    expect(told(...tie)).toMatch(/^“3” and “5” tie for the highest figure, 90.0 %/);
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in floating point.
    const folds = (label: string, figures: number[]) =>
      figures.map((track, fold) => at(label, track, { fold }));
    const alike = [...folds('3', [0.1, 0.2, 0.3]), ...folds('5', [0.3, 0.2, 0.1])];
    expect(bestOf(sweepSummary(sweep, alike)).map(({ labels }) => labels[0])).toEqual(['3', '5']);
    expect(told(...alike)).toMatch(/ tie for the highest figure, 20.0 %/);
    expect(bestOf(sweepSummary(sweep, [at('3', 0.8), at('5', 0.9)]))).toHaveLength(1);
  });

  it('names both kinds of ranges where they are mixed', () => {
    const mixed = [at('3', 0.5), at('5', 0.5, { seed: 1 }), at('5', 0.6, { seed: 2 })];
    expect(told(...mixed)).toMatch(
      /its range \(mean ± standard deviation; of a single run the 95 % interval\) overlaps/,
    );
  });

  it('goes by the standard deviation over seeds', () => {
    const wide = [at('3', 0.3, { seed: 1 }), at('3', 0.7, { seed: 2 })];
    const high = [at('5', 0.6, { seed: 1 }), at('5', 0.62, { seed: 2 })];
    expect(told(...wide, ...high)).toMatch(
      /61.0 ± 1.4 %.*its mean ± standard deviation overlaps with that of “3”/,
    );
  });

  it('of one configuration is its mean over folds', () => {
    const one = sweepOf([], { folds: 5 });
    const runs = [0.5, 0.6, 0.7, 0.6, 0.6].map((track, fold) => run({ track, fold }));
    // numpy.mean and numpy.std(ddof=1) of the five
    expect(bestInWords(sweepSummary(one, runs))).toBe(
      'Mean ± standard deviation over 5 folds: 60.0 ± 7.1 % of the validation tracks right.',
    );
    expect(spreadInWords({ n: 1, mean: 0.5, standardDeviation: null })).toBe('50.0 %');
  });

  it('is not said of one run, nor while only one configuration has ended', () => {
    expect(bestInWords(sweepSummary(sweepOf([]), [run({})]))).toBeNull();
    expect(told(at('3', 0.5), at('5', 0.5, { status: 'queued' }))).toBeNull();
  });
});

describe('the table of configurations', () => {
  it('sorts by place, figure or time; what has no figure comes last either way', () => {
    const sweep = sweepOf([numbers('epochs', [5, 3, 4])]);
    const runs = [
      run({ configuration: 0, labels: ['5'], track: 0.4 }),
      run({ configuration: 1, labels: ['3'], status: 'queued' }),
      run({ configuration: 2, labels: ['4'], track: 0.8, leaky: true }),
    ];
    const rows = configurationRows(sweep, sweepSummary(sweep, runs));
    const sorted = (key: Parameters<typeof sortedRows>[1]['key'], descending: boolean) =>
      sortedRows(rows, { key, descending }).map(({ labels }) => labels[0]);
    expect(sorted('validation.track.accuracy', true)).toEqual(['4', '5', '3']);
    expect(sorted('validation.track.accuracy', false)).toEqual(['5', '4', '3']);
    expect(sorted(0, false)).toEqual(['5', '3', '4']);
    expect(sorted(0, true)).toEqual(['4', '3', '5']);
    expect(rows.map(({ leaky }) => leaky)).toEqual([false, false, true]);
  });
});

it('what figures were measured on is said with parts, music and chance', () => {
  expect(measuredInWords([run({ fold: 0 }), run({ fold: 1 })])).toBe(
    'Measured on built-in synthetic music, 40 tracks of 4 genres, where guessing is right on 25 %. 30 tracks trained, 10 validated in each fold, there is no test part. The best epoch of each run was chosen on its validation tracks.',
  );
  expect(measuredInWords([run({ leaky: true })])).toContain('the same tracks train and validate');
});

it('fewer epochs than the recipe’s are said in both names, once, and not when they are back', () => {
  const sweep = sweepOf([]);
  const capped = withEpochs(withEpochs(sweep, 4, sweep.base), 3, sweep.base);
  expect([capped.name, capped.base.name, capped.base.epochs]).toEqual([
    'Sweep (3 epochs)',
    `${sweep.base.name} (3 epochs)`,
    3,
  ]);
  expect(withEpochs(capped, sweep.base.epochs, sweep.base)).toEqual(sweep);
});

it('a waiting run moves by one place, as far as there are places', () => {
  const waiting = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(placeAfterMove(waiting, 'b', -1)).toBe('a');
  expect(placeAfterMove(waiting, 'a', 1)).toBe('c');
  expect(placeAfterMove(waiting, 'b', 1)).toBeNull();
  expect(placeAfterMove(waiting, 'a', -1)).toBeUndefined();
  expect(placeAfterMove(waiting, 'c', 1)).toBeUndefined();
});
