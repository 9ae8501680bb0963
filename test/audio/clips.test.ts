import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIP_SECONDS, clipStarts, cutClip } from '../../src/audio/clips.ts';

const SAMPLES_PER_SECOND = 22_050;
const seconds = fc.constantFrom(...CLIP_SECONDS);

describe('clipStarts, consecutive', () => {
  const starts = (duration: number, length: (typeof CLIP_SECONDS)[number]) =>
    clipStarts(duration, { seconds: length, windows: 'consecutive' }, 0);

  it('cuts one clip after another and drops the rest', () => {
    expect(starts(30, 10)).toEqual([0, 10, 20]);
    expect(starts(37.9, 10)).toEqual([0, 10, 20]);
    expect(starts(30, 3)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
  });

  it('keeps a last clip that is short by less than 5 % of its length', () => {
    expect(starts(29.98, 10)).toEqual([0, 10, 20]);
    expect(starts(29.98, 30)).toEqual([0]);
    expect(starts(29.51, 10)).toEqual([0, 10, 20]);
    expect(starts(29.49, 10)).toEqual([0, 10]);
    expect(starts(29.98, 1)).toHaveLength(30);
    expect(starts(29.93, 1)).toHaveLength(29);
  });

  it('gives a short track one clip', () => {
    expect(starts(0.2, 1)).toEqual([0]);
    expect(starts(12, 30)).toEqual([0]);
  });

  it('never overlaps and never reaches beyond the track by more than 5 % of a clip', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 600, noNaN: true }), seconds, (duration, length) => {
        const cut = starts(duration, length);
        cut.forEach((start, i) => {
          expect(start).toBe(i * length);
        });
        if (duration > length) expect(cut.at(-1)! + 0.95 * length).toBeLessThanOrEqual(duration + 1e-9);
        expect(duration - cut.length * length).toBeLessThan(length);
      }),
    );
  });
});

describe('clipStarts, random windows', () => {
  it('gives the asked number, ascending, inside the track, the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 30.5, max: 600, noNaN: true }),
        seconds,
        fc.integer({ min: 2, max: 64 }),
        fc.integer(),
        (duration, length, windows, seed) => {
          const cut = clipStarts(duration, { seconds: length, windows }, seed);
          expect(cut).toHaveLength(windows);
          expect(cut).toEqual([...cut].sort((a, b) => a - b));
          expect(cut[0]).toBeGreaterThanOrEqual(0);
          expect(cut.at(-1)! + length).toBeLessThanOrEqual(duration + 1e-9);
          expect(clipStarts(duration, { seconds: length, windows }, seed)).toEqual(cut);
          expect(clipStarts(duration, { seconds: length, windows }, seed + 1)).not.toEqual(cut);
        },
      ),
    );
  });

  it('spreads the windows evenly over the track', () => {
    const starts = Array.from({ length: 100 }, (_, seed) =>
      clipStarts(110, { seconds: 10, windows: 64 }, seed),
    ).flat();
    for (let decile = 0; decile < 10; decile++) {
      const inside = starts.filter((s) => s >= decile * 10 && s < (decile + 1) * 10).length;
      expect(Math.abs(inside - 640)).toBeLessThan(120); // 5 standard deviations of a binomial
    }
  });

  it('gives a track with no room for a choice one clip, not many equal ones', () => {
    expect(clipStarts(29.98, { seconds: 30, windows: 8 }, 1)).toEqual([0]);
  });
});

it.each([0, -1, Number.NaN, Infinity])('refuses a track of %d s', (duration) => {
  expect(() => clipStarts(duration, { seconds: 3, windows: 'consecutive' }, 0)).toThrow(RangeError);
});

describe('cutClip', () => {
  const ramp = Float32Array.from({ length: 2 * SAMPLES_PER_SECOND }, (_, i) => i + 1);

  it('copies exactly the samples of the window', () => {
    const clip = cutClip(ramp, 0.5, 1);
    expect(clip).toEqual(ramp.slice(11_025, 11_025 + SAMPLES_PER_SECOND));
    clip[0] = -1;
    expect(ramp[11_025]).toBe(11_026);
  });

  it('pads with zeros after the end of the track', () => {
    const clip = cutClip(ramp, 1, 3);
    expect(clip).toHaveLength(66_150);
    expect(clip.subarray(0, SAMPLES_PER_SECOND)).toEqual(ramp.slice(SAMPLES_PER_SECOND));
    expect(clip.subarray(SAMPLES_PER_SECOND).every((x) => x === 0)).toBe(true);
    expect(cutClip(ramp, 5, 1)).toEqual(new Float32Array(SAMPLES_PER_SECOND));
  });

  it('refuses a negative start', () => {
    expect(() => cutClip(ramp, -1, 1)).toThrow(RangeError);
  });
});
