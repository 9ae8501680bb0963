import { describe, expect, it } from 'vitest';
import { effectiveSampleSize, wilsonInterval } from '../../src/evaluation/interval.ts';
import metrics from '../fixtures/metrics.json' with { type: 'json' };

it.each(metrics.wilson)(
  'Wilson’s interval of $hits in $n holds the shares that the score test accepts',
  (expected) => {
    const { low, high } = wilsonInterval(expected.hits / expected.n, expected.n);
    expect(low).toBeCloseTo(expected.low, 10);
    expect(high).toBeCloseTo(expected.high, 10);
  },
);

describe('effectiveSampleSize', () => {
  const clips = (rightOfTrack: readonly number[], perTrack: number) => ({
    correct: rightOfTrack.flatMap((right) => Array.from({ length: perTrack }, (_, i) => i < right)),
    trackOf: rightOfTrack.flatMap((_, track) => new Array<number>(perTrack).fill(track)),
  });

  it.each(metrics.clusters)(
    'explains the standard error of a bootstrap over tracks ($standardError)',
    (expected) => {
      const { correct, trackOf } = clips(expected.rightOfTrack, expected.clipsPerTrack);
      const share = correct.filter(Boolean).length / correct.length;
      const standardError = Math.sqrt((share * (1 - share)) / effectiveSampleSize(correct, trackOf));
      expect(Math.abs(standardError / expected.standardError - 1)).toBeLessThan(0.02);
    },
  );

  it('is the number of tracks where the clips of a track always agree', () => {
    const { correct, trackOf } = clips([5, 0, 5, 5, 0, 5], 5);
    expect(effectiveSampleSize(correct, trackOf)).toBeCloseTo(6, 10);
  });

  it('is the number of clips where each has a track of its own, and never more', () => {
    expect(effectiveSampleSize([true, false, true, true], [0, 1, 2, 3])).toBeCloseTo(4, 10);
    const { correct, trackOf } = clips([2, 2, 2, 2], 4);
    expect(effectiveSampleSize(correct, trackOf)).toBe(16);
  });

  it('is the number of tracks where nothing can be estimated', () => {
    const { correct, trackOf } = clips([5, 5, 5], 5);
    expect(effectiveSampleSize(correct, trackOf)).toBe(3);
  });
});
