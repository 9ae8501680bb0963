import { describe, expect, it } from 'vitest';
import { clipLeakSweep, filteredListsSweep } from '../../../../src/experiments/leakSweeps.ts';
import { FIRST_RECIPE } from '../../../../src/experiments/library.ts';
import { sweepSummary } from '../../../../src/experiments/sweepSummary.ts';
import {
  leakComparisons,
  leakPoints,
  leakSentence,
  variesSplit,
} from '../../../../src/ui/experiments/sweeps/leakArms.ts';
import { numbers, run, sweepOf } from './records.ts';

const byClip = (clip: number, half = 0.05, more = {}) =>
  run({ configuration: 0, labels: ['clip (leaky)'], clip, half, leaky: true, ...more });
const byTrack = (clip: number, half = 0.05, more = {}) =>
  run({ configuration: 1, labels: ['track'], clip, half, ...more });
const leak = clipLeakSweep(FIRST_RECIPE, 'sweep');
const compare = (...runs: ReturnType<typeof run>[]) => leakComparisons(leak, sweepSummary(leak, runs));

describe('what a leak experiment says', () => {
  it('names the points that come from tracks heard before, where the intervals lie apart', () => {
    const [comparison] = compare(byTrack(0.61), byClip(0.82));
    expect(leakPoints(comparison!)).toBe(21);
    expect(leakSentence(comparison!)).toBe(
      'Split by clip it seems right on 82 % of clips; split by track on 61 %: 21 of the 82 points come from tracks it had heard before.',
    );
    expect(comparison!.arms.map(({ leaky }) => leaky)).toEqual([true, false]);
  });

  it('gives the difference of the figures as they are printed', () => {
    // On screen these are 63 and 59 %, and 62 and 59 %.
    expect(leakPoints(compare(byClip(0.626), byTrack(0.585))[0]!)).toBe(4);
    expect(leakPoints(compare(byClip(0.624), byTrack(0.585))[0]!)).toBe(3);
  });

  it('is careful where the intervals overlap, and sees no flattery where there is none', () => {
    const [near] = compare(byClip(0.7, 0.2), byTrack(0.6, 0.2));
    expect(leakSentence(near!)).toMatch(/10 of the 70 points may come .* 95 % intervals overlap.*chance/);
    const [none] = compare(byClip(0.6), byTrack(0.6));
    expect(leakSentence(none!)).toMatch(/no flattery shows here/);
    const [less] = compare(byClip(0.3), byTrack(0.6));
    expect(leakSentence(less!)).toMatch(/no flattery shows here/);
  });

  it('goes by the deviation over seeds where there are several runs', () => {
    const [apart] = compare(
      byClip(0.8, 0.4, { seed: 1 }),
      byClip(0.82, 0.4, { seed: 2 }),
      byTrack(0.6, 0.4, { seed: 1 }),
      byTrack(0.62, 0.4, { seed: 2 }),
    );
    expect(leakSentence(apart!)).toMatch(/20 of the 81 points come from/);
    const [near] = compare(
      byClip(0.5, 0, { seed: 1 }),
      byClip(0.9, 0, { seed: 2 }),
      byTrack(0.6, 0, { seed: 1 }),
      byTrack(0.7, 0, { seed: 2 }),
    );
    expect(leakSentence(near!)).toMatch(/may come .* standard deviations/);
  });

  it('waits until both sides have ended', () => {
    expect(compare(byClip(0.8))).toEqual([]);
    expect(compare(byClip(0.8), byTrack(0.6, 0, { status: 'running' }))).toEqual([]);
  });

  it('says of GTZAN’s lists that they also train on less', () => {
    const lists = filteredListsSweep(FIRST_RECIPE, 'sweep');
    const runs = [
      run({ configuration: 0, labels: ['random'], track: 0.7, train: 800 }),
      run({ configuration: 1, labels: ['GTZAN’s filtered lists'], track: 0.5, train: 443 }),
    ];
    const [comparison] = leakComparisons(lists, sweepSummary(lists, runs));
    expect(leakSentence(comparison!)).toMatch(
      /70 % of tracks.*on 50 %: 20 of the 70 points.*443 instead of 800/,
    );
  });

  it('stands once for each value of what else is varied', () => {
    const sweep = sweepOf([numbers('epochs', [3, 5]), leak.dimensions[0]!]);
    const runs = ['3', '5'].flatMap((epochs, i) => [
      run({ configuration: 2 * i, labels: [epochs, 'clip (leaky)'], clip: 0.8 }),
      run({ configuration: 2 * i + 1, labels: [epochs, 'track'], clip: 0.5 }),
    ]);
    const found = leakComparisons(sweep, sweepSummary(sweep, runs));
    expect(found.map(({ labels }) => labels)).toEqual([['3'], ['5']]);
  });

  it('knows a sweep of splits, of which no side is the best', () => {
    expect(variesSplit(leak)).toBe(true);
    expect(variesSplit(filteredListsSweep(FIRST_RECIPE, 'lists'))).toBe(true);
    expect(variesSplit(sweepOf([numbers('epochs', [3, 5])]))).toBe(false);
    expect(variesSplit(sweepOf([numbers('split.seed', [3, 5])]))).toBe(false);
  });

  it('is silent about other sweeps', () => {
    const sweep = sweepOf([numbers('epochs', [3, 5])]);
    const runs = ['3', '5'].map((label, i) => run({ configuration: i, labels: [label] }));
    expect(leakComparisons(sweep, sweepSummary(sweep, runs))).toEqual([]);
  });
});
