import { expect, test } from 'vitest';
import type { Track } from '../../../../src/dataset/track.ts';
import { evaluatePart } from '../../../../src/experiments/evaluatePart.ts';
import { FIRST_RECIPE } from '../../../../src/experiments/library.ts';
import { newRun } from '../../../../src/experiments/newRun.ts';
import type { Recipe } from '../../../../src/experiments/recipe.ts';
import type { RunRecord } from '../../../../src/experiments/run.ts';
import { comparability, runDifferences } from '../../../../src/ui/experiments/runs/comparability.ts';
import { differenceColor, signed } from '../../../../src/ui/experiments/runs/differenceColor.ts';

const GENRES = ['blues', 'jazz'];
const tracks: Track[] = GENRES.flatMap((genre) =>
  [0, 1, 2].map((i) => ({
    id: `${genre}${i}`,
    name: `${genre} ${i}`,
    genre,
    duration: 4,
    audioKey: `${genre}-${i}`,
    source: 'file' as const,
  })),
);
const dataset = {
  genres: GENRES,
  tracks,
  clips: tracks.map((_, track) => ({ track, start: 0 })),
  shape: [1, 1, 1] as [number, number, number],
};

const run = (id: string, recipe: Partial<Recipe> = {}, change: Partial<RunRecord> = {}): RunRecord => ({
  ...newRun(
    { name: id, recipe: { ...FIRST_RECIPE, ...recipe }, sweep: null },
    { fingerprint: 'abcdef', kind: 'audio', tracks: 6, genres: GENRES, builtIn: 'none' },
    0,
  ),
  id,
  status: 'finished',
  ...change,
});

/** A result whose test part are these tracks. */
const resultOn = (indices: number[]) => ({
  dataset,
  validation: null,
  test: evaluatePart('test', dataset, indices, new Float32Array(indices.length * 2).fill(0.5), 'mean'),
});

test('only what differs is listed: one changed field is one row, with the value of each run', () => {
  const rows = runDifferences([run('a', { seed: 1 }), run('b', { seed: 2 })]);
  expect(rows.map(({ values }) => values)).toEqual([['1', '2']]);
  expect(runDifferences([run('a'), run('b')])).toEqual([]);
});

test('another backend and other music are listed too', () => {
  const other = run('b', {}, { backend: { name: 'wasm', device: '4 threads' } });
  const onGpu = run('a', {}, { backend: { name: 'webgpu', device: 'some GPU' } });
  expect(runDifferences([onGpu, other])).toEqual([
    { label: 'Backend', values: ['WebGPU: some GPU', 'WebAssembly: 4 threads'] },
  ]);
  const elsewhere = run('c', {}, { dataset: { ...other.dataset, fingerprint: 'fedcba', tracks: 7 } });
  const [row] = runDifferences([run('a'), elsewhere]);
  expect(row).toMatchObject({ label: 'Dataset' });
  expect(row!.values[1]).toContain('7 tracks');
});

test('runs on the same tracks and split need no warning', () => {
  const results = new Map([
    ['a', resultOn([0, 3])],
    ['b', resultOn([3, 0])],
  ]);
  expect(comparability([run('a'), run('b')], results)).toEqual([]);
});

test('other test tracks, a leaky split, other music and a missing result are said in words', () => {
  const leaky = run('b', { split: { ...FIRST_RECIPE.split, unit: 'clip' } });
  const music = run('c', {}, { status: 'failed', dataset: { ...run('x').dataset, fingerprint: 'other' } });
  const results = new Map([
    ['a', resultOn([0, 3])],
    ['b', resultOn([1, 4])],
  ]);
  const said = comparability([run('a'), leaky, music], results);
  expect(said).toHaveLength(4);
  expect(said[0]).toBe('Run 2 has a leaky split: its figures flatter and cannot be held against the others.');
  expect(said[1]).toContain('trained on different music');
  expect(said[2]).toContain('Their test parts are not the same tracks');
  expect(said[3]).toBe('Run 3 has no result (failed), so only its curves are shown.');
});

test('a difference is written with its sign, and not at all where it rounds to nothing', () => {
  expect([20.4, -12.6, 0.4, -0.4, 0].map(signed)).toEqual(['+20', '−13', '', '', '']);
});

test('every difference is readable on its colour, and the two directions are told apart', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (let points = -100; points <= 100; points += 5) {
      const { background, text } = differenceColor(points, scheme);
      const ink = text === '#fff' ? 1 : 0;
      const [high, low] = [ink, luminance(background)].sort((a, b) => b - a) as [number, number];
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
    const [red, , blue] = channels(differenceColor(-50, scheme).background);
    const [redA, , blueA] = channels(differenceColor(50, scheme).background);
    expect(red).toBeGreaterThan(blue + 50);
    expect(blueA).toBeGreaterThan(redA + 50);
  }
});

const channels = (rgb: string) => rgb.match(/\d+/g)!.map(Number) as [number, number, number];

function luminance(rgb: string): number {
  const [r, g, b] = channels(rgb).map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
