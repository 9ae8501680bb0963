import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/training/history.ts';
import { courseOf, meanCourse, meanInWords } from '../../../src/ui/charts/overlaidCourse.ts';
import { overlaidLabel } from '../../../src/ui/charts/overlaidLabel.ts';
import { type OverlaidView, overlaidLines, overlaidRows } from '../../../src/ui/charts/overlaidLines.ts';
import { RUN_COLORS } from '../../../src/ui/charts/runColors.ts';
import { smooth } from '../../../src/ui/charts/smooth.ts';
import { spread } from '../../../src/ui/charts/spread.ts';

/** A run of these validation losses, each epoch of `seconds`. */
const runOf = (name: string, valLosses: (number | null)[], seconds = 10) => ({
  id: name,
  name,
  classes: 10,
  epochs: valLosses.map(
    (valLoss, epoch): EpochRecord => ({
      epoch,
      loss: 2 - epoch / 10,
      accuracy: epoch / 10,
      balancedAccuracy: null,
      valLoss,
      valAccuracy: valLoss === null ? null : 0.5,
      valBalancedAccuracy: null,
      learningRate: 1e-3,
      seconds,
    }),
  ),
});

const VIEW: OverlaidView = { metric: 'loss', x: 'epoch', smoothing: 0, parts: ['validation'], mean: false };

test('smoothing gives what TensorBoard’s formula and numpy’s weighted average give', () => {
  // numpy.average(x[:n], weights=w ** arange(n - 1, -1, -1)), the same as TensorBoard's debiased recursion
  const x = [2.3, 1.9, 2.05, 1.4, 1.1, 1.3, 0.9];
  const at06 = [2.3, 2.05, 2.05, 1.751286764706, 1.468806384455, 1.397979323308, 1.193050909953];
  const at09 = [2.3, 2.089473684211, 2.074907749077, 1.878656586217, 1.688513101023, 1.605596520396];
  smooth(x, 0.6).forEach((value, i) => {
    expect(value).toBeCloseTo(at06[i]!, 11);
  });
  smooth(x.slice(0, 6), 0.9).forEach((value, i) => {
    expect(value).toBeCloseTo(at09[i]!, 11);
  });
  expect(smooth(x, 0)).toEqual(x);
});

test('smoothing leaves a constant as it is, and never leaves the range of what came before', () => {
  const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const weight = fc.double({ min: 0, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), weight, (values, w) => {
      smooth(values, w).forEach((smoothed, i) => {
        const before = values.slice(0, i + 1);
        expect(smoothed).toBeGreaterThanOrEqual(Math.min(...before) - 1e-6);
        expect(smoothed).toBeLessThanOrEqual(Math.max(...before) + 1e-6);
      });
    }),
  );
});

test('a course leaves out what was not measured or is no number, and its time counts on', () => {
  const { epochs } = runOf('a', [2, null, Number.NaN, 1], 5);
  expect(courseOf(epochs, 'validation', 'loss')).toEqual([
    { epoch: 1, seconds: 5, value: 2 },
    { epoch: 4, seconds: 20, value: 1 },
  ]);
  expect(courseOf(epochs, 'train', 'balancedAccuracy')).toEqual([]);
});

test('a mean goes over the runs that reached the epoch, and says how many those are', () => {
  const courses = [runOf('a', [3, 2, 1], 10), runOf('b', [1, 1], 20), runOf('c', [2, 0, 3], 30)].map(
    ({ epochs }) => courseOf(epochs, 'validation', 'loss'),
  );
  const { points, counts } = meanCourse(courses);
  expect(points).toEqual([
    { epoch: 1, seconds: 20, value: 2 },
    { epoch: 2, seconds: 40, value: 1 },
    { epoch: 3, seconds: 60, value: 2 },
  ]);
  expect(counts).toEqual([
    { epoch: 1, runs: 3 },
    { epoch: 3, runs: 2 },
  ]);
  expect(meanInWords(counts)).toBe('mean of 3 runs; from epoch 3 of 2: the others had ended before');
  expect(meanInWords([{ epoch: 1, runs: 1 }])).toBe('mean of 1 run');
});

test('the mean’s time never goes back when the slow runs end first', () => {
  const courses = [runOf('slow', [1, 1], 100), runOf('quick', [1, 1, 1, 1], 1)].map(({ epochs }) =>
    courseOf(epochs, 'validation', 'loss'),
  );
  const times = meanCourse(courses).points.map(({ seconds }) => seconds);
  expect(times).toEqual([50.5, 101, 102, 103]);
});

test('lines are drawn by epoch, or by time in a readable unit', () => {
  const runs = [runOf('a', [3, 2, 1], 60), runOf('b', [2], 90)];
  const byEpoch = overlaidLines(runs, VIEW);
  expect(byEpoch).toMatchObject({ end: 3, time: null, counts: null });
  expect(overlaidRows(byEpoch.lines)).toEqual([
    { x: 1, validation0: 3, validation1: 2 },
    { x: 2, validation0: 2 },
    { x: 3, validation0: 1 },
  ]);
  const byTime = overlaidLines(runs, { ...VIEW, x: 'time' });
  expect(byTime).toMatchObject({ end: 3, time: { unit: { name: 'minutes' } } });
  expect(byTime.lines[1]!.points).toEqual([{ x: 1.5, y: 2 }]);
});

test('a run without validation, or without an epoch, has no line; neither has their mean', () => {
  expect(overlaidLines([runOf('a', [null, null]), runOf('b', [])], { ...VIEW, mean: true })).toMatchObject({
    lines: [],
    end: 1,
  });
});

test('long courses are thinned, and end where they end', () => {
  const losses = Array.from({ length: 1999 }, (_, i) => 2000 - i);
  const { lines } = overlaidLines([runOf('long', losses)], VIEW);
  expect(lines[0]!.points.length).toBeLessThanOrEqual(201);
  expect(lines[0]!.points.at(-1)).toEqual({ x: 1999, y: 2 });
});

test('the picture in words names every curve’s end', () => {
  const runs = [runOf('first', [3, 2]), runOf('second', [1])];
  const view: OverlaidView = { ...VIEW, parts: ['train', 'validation'] };
  expect(overlaidLabel(runs, view, overlaidLines(runs, view))).toBe(
    'Loss over epochs. 1, first: training ends at 1.900; 2, second: training ends at 2.000; ' +
      '1, first: validation ends at 2.000; 2, second: validation ends at 1.000.',
  );
  const mean = { ...view, mean: true, smoothing: 0.5 };
  expect(overlaidLabel(runs, mean, overlaidLines(runs, mean))).toMatch(
    /^Loss over epochs, smoothed with weight 0.5. mean of 2 runs: training ends at 1.9/,
  );
});

test('numbers at the ends keep their distance, their order, and to the picture', () => {
  expect(spread([50, 10, 52], 14, 300)).toEqual([50, 10, 64]);
  expect(spread([298, 299], 14, 300)).toEqual([286, 300]);
  const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 16 });
  fc.assert(
    fc.property(positions, (ys) => {
      const moved = spread(ys, 14, 300);
      const order = ys.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]!);
      order.slice(1).forEach((i, k) => {
        expect(moved[i]! - moved[order[k]!]!).toBeGreaterThanOrEqual(14 - 1e-9);
      });
      expect(Math.max(0, ...moved)).toBeLessThanOrEqual(300);
      expect(Math.min(300, ...moved)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('every run’s colour stands out at least 3 to 1 from the page, in both themes', () => {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  for (const { light, dark } of RUN_COLORS) {
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(dark, '#242424')).toBeGreaterThanOrEqual(3);
  }
});
