import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_RECIPE } from '../../../../src/experiments/library.ts';
import { newRun } from '../../../../src/experiments/newRun.ts';
import type { LevelFigures, RunRecord } from '../../../../src/experiments/run.ts';
import { EVERYTHING, findRuns, tagsOf } from '../../../../src/ui/experiments/runs/findRuns.ts';
import { durationInWords, headline } from '../../../../src/ui/experiments/runs/runWords.ts';
import { sortRuns } from '../../../../src/ui/experiments/runs/sortRuns.ts';

const DATASET = {
  fingerprint: 'abc',
  kind: 'audio' as const,
  tracks: 30,
  genres: ['blues', 'jazz'],
  builtIn: 'all' as const,
};

const run = (name: string, change: Partial<RunRecord> = {}): RunRecord => ({
  ...newRun({ name, recipe: FIRST_RECIPE, sweep: null }, DATASET, 0),
  ...change,
});

const figures = (accuracy: number, n = 20) => {
  const level: LevelFigures = {
    n,
    accuracy,
    balancedAccuracy: accuracy,
    macroF1: accuracy,
    interval: { low: 0, high: 1 },
  };
  return { clip: level, track: level };
};

const names = (runs: readonly RunRecord[]) => runs.map(({ name }) => name);

test('a search finds all its words in name, tags, notes and recipe, whatever their order and case', () => {
  const runs = [
    run('Slow CNN', { tags: ['baseline'] }),
    run('Quick', { notes: 'a CNN that overfits' }),
    run('Other', { recipe: { ...FIRST_RECIPE, id: 'R3.cnn', name: 'R3: windows' } }),
  ];
  const found = (search: string) => names(findRuns(runs, { ...EVERYTHING, search }));
  expect(found('')).toEqual(['Slow CNN', 'Quick', 'Other']);
  expect(found('overfits quick')).toEqual(['Quick']);
  expect(found('BASELINE')).toEqual(['Slow CNN']);
  expect(found('r3.cnn')).toEqual(['Other']);
  expect(found('cnn baseline overfits')).toEqual([]);
});

test('filters by tag, status and sweep hold together', () => {
  const sweep = { sweep: 's1', configuration: 0, labels: [] };
  const runs = [
    run('a', { tags: ['x'], status: 'finished', sweep }),
    run('b', { tags: ['x', 'y'], status: 'failed' }),
    run('c', { status: 'finished' }),
  ];
  expect(names(findRuns(runs, { ...EVERYTHING, tag: 'x' }))).toEqual(['a', 'b']);
  expect(names(findRuns(runs, { ...EVERYTHING, status: 'finished' }))).toEqual(['a', 'c']);
  expect(names(findRuns(runs, { ...EVERYTHING, tag: 'x', sweep: 's1' }))).toEqual(['a']);
  expect(tagsOf(runs)).toEqual(['x', 'y']);
});

test('runs are sorted either way, and those without a value come last both times', () => {
  const runs = [
    run('none'),
    run('good', { figures: { validation: figures(0.2), test: figures(0.9) } }),
    run('bad', { figures: { validation: figures(0.4), test: null } }),
  ];
  expect(names(sortRuns(runs, { key: 'accuracy', descending: true }))).toEqual(['good', 'bad', 'none']);
  expect(names(sortRuns(runs, { key: 'accuracy', descending: false }))).toEqual(['bad', 'good', 'none']);
});

test('names are sorted as people read them', () => {
  const runs = ['run 10', 'Run 2', 'a'].map((name) => run(name));
  expect(names(sortRuns(runs, { key: 'name', descending: false }))).toEqual(['a', 'Run 2', 'run 10']);
});

test('sorting twice by other columns keeps equal runs in the order of the first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), (pairs) => {
      const runs = pairs.map(([seed, seconds]) =>
        run(String(seed), { recipe: { ...FIRST_RECIPE, seed }, seconds: seconds + 1 }),
      );
      const sorted = sortRuns(sortRuns(runs, { key: 'duration', descending: false }), {
        key: 'seed',
        descending: false,
      });
      const keys = sorted.map(({ recipe, seconds }) => recipe.seed * 10 + seconds);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }),
  );
});

test('the figures that count are those of the test part where it was measured', () => {
  const both = { figures: { validation: figures(0.2), test: figures(0.9) } };
  expect(headline(both)).toMatchObject({ part: 'test', figures: { track: { accuracy: 0.9 } } });
  expect(headline({ figures: { ...both.figures, test: null } })).toMatchObject({ part: 'validation' });
  expect(headline({ figures: { validation: null, test: null } })).toBeNull();
});

test('durations are told in the two units that matter', () => {
  expect([0.4, 59.4, 59.6, 200, 4320].map(durationInWords)).toEqual([
    '0 s',
    '59 s',
    '1 min 0 s',
    '3 min 20 s',
    '1 h 12 min',
  ]);
});
