import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWrongLabels } from '../../src/training/labelNoise.ts';
import { shareOf } from '../../src/training/trainingShare.ts';

/** Tracks of some genres with some clips each, in any order; some of the clips train. */
const datasets = fc
  .record({
    tracks: fc.array(fc.record({ genre: fc.nat(3), clips: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 40,
    }),
    unit: fc.constantFrom('track' as const, 'clip' as const),
    seed: fc.nat(1000),
    order: fc.infiniteStream(fc.nat(1_000_000)),
  })
  .map(({ tracks, unit, seed, order }) => {
    const clips = tracks
      .flatMap(({ genre, clips }, track) => Array.from({ length: clips }, () => ({ genre, track })))
      .map((clip) => ({ ...clip, place: order.next().value! }))
      .sort((a, b) => a.place - b.place);
    return {
      labels: clips.map(({ genre }) => genre),
      of: clips.map(({ track }) => track),
      // Every third clip validates, so that tracks may be there in part.
      training: clips.flatMap((_, i) => (unit === 'clip' && i % 3 === 2 ? [] : [i])),
      unit,
      seed,
    };
  });
const shares = fc.double({ min: 0.01, max: 1, noNaN: true });
type Dataset = typeof datasets extends fc.Arbitrary<infer D> ? D : never;

const share = (set: Dataset, part: number) => shareOf(set.training, set.labels, set, part);
const wrong = (set: Dataset, noise: number, training: readonly number[] = set.training) =>
  withWrongLabels(training, set.labels, set, 4, noise);
const countBy = (set: Dataset, clips: readonly number[], genre: number) =>
  new Set(
    clips
      .filter((clip) => set.labels[clip] === genre)
      .map((clip) => (set.unit === 'track' ? set.of[clip] : clip)),
  ).size;

describe('a share of the training set', () => {
  it('has that share of every genre’s tracks, to the nearest, and at least one; whole tracks', () => {
    fc.assert(
      fc.property(datasets, shares, (set, part) => {
        const kept = share(set, part);
        for (let genre = 0; genre < 4; genre++) {
          const all = countBy(set, set.training, genre);
          expect(countBy(set, kept, genre)).toBe(all === 0 ? 0 : Math.max(1, Math.round(part * all)));
        }
        if (set.unit === 'clip') return;
        const tracks = new Set(kept.map((clip) => set.of[clip]));
        expect(kept).toEqual(set.training.filter((clip) => tracks.has(set.of[clip])));
      }),
    );
  });

  it('is a part of any larger one, and all of it at 1', () => {
    fc.assert(
      fc.property(datasets, shares, shares, (set, a, b) => {
        const larger = new Set(share(set, Math.max(a, b)));
        expect(share(set, Math.min(a, b)).every((clip) => larger.has(clip))).toBe(true);
        expect(share(set, 1)).toEqual(set.training);
      }),
    );
  });

  it('is drawn by the seed, not by the order of the clips', () => {
    const set = {
      labels: Array.from({ length: 40 }, () => 0),
      of: Array.from({ length: 40 }, (_, i) => i),
      training: Array.from({ length: 40 }, (_, i) => i),
    };
    const drawn = (seed: number, training = set.training) =>
      [...shareOf(training, set.labels, { of: set.of, unit: 'track', seed }, 0.5)].sort((a, b) => a - b);
    expect(drawn(1, set.training.toReversed())).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
  });
});

describe('wrong labels', () => {
  it('are given to that share of the tracks, all clips of a track alike, and to no other clip', () => {
    fc.assert(
      fc.property(datasets, shares, (set, noise) => {
        const given = wrong(set, noise);
        const changed = set.labels.flatMap((label, clip) => (given[clip] === label ? [] : [clip]));
        const tracks = new Set(set.training.map((clip) => set.of[clip]));
        const hit = new Set(changed.map((clip) => set.of[clip]));
        expect(hit.size).toBe(Math.round(noise * tracks.size));
        const training = new Set(set.training);
        expect(changed.every((clip) => training.has(clip))).toBe(true);
        for (const track of hit) {
          const clips = set.training.filter((clip) => set.of[clip] === track);
          expect(new Set(clips.map((clip) => given[clip])).size).toBe(1);
        }
        for (const label of Array.from(given)) expect([0, 1, 2, 3]).toContain(label);
      }),
    );
  });

  it('stay wrong in the same way where there are more of them, and whatever else is trained on', () => {
    fc.assert(
      fc.property(datasets, shares, shares, shares, (set, a, b, part) => {
        const [few, many] = [wrong(set, Math.min(a, b)), wrong(set, Math.max(a, b))];
        const all = wrong(set, 1);
        const ofPart = wrong(set, 1, share(set, part));
        for (const clip of set.training) {
          if (few[clip] !== set.labels[clip]) expect(many[clip]).toBe(few[clip]);
          if (ofPart[clip] !== set.labels[clip]) expect(ofPart[clip]).toBe(all[clip]);
        }
        expect(wrong(set, 0)).toBe(set.labels);
      }),
    );
  });

  it('are drawn evenly from the other genres', () => {
    const n = 3000;
    const labels = Array.from({ length: n }, (_, i) => i % 4);
    const clips = labels.map((_, i) => i);
    const given = withWrongLabels(clips, labels, { of: clips, seed: 3 }, 4, 1);
    for (let genre = 0; genre < 4; genre++) {
      for (let other = 0; other < 4; other++) {
        const count = clips.filter((clip) => labels[clip] === genre && given[clip] === other).length;
        // 250 expected; five standard deviations are 65.
        expect(Math.abs(count - (genre === other ? 0 : n / 12))).toBeLessThan(genre === other ? 1 : 65);
      }
    }
  });
});
