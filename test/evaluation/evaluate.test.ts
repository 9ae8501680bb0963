import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { wilsonInterval } from '../../src/evaluation/interval.ts';

const genres = ['blues', 'jazz', 'rock'];
// Three tracks of two clips, not in order: track 4 is jazz, 1 is blues, 9 is rock.
const given = {
  probabilities: Float32Array.of(
    ...[0.1, 0.8, 0.1], // 4: right
    ...[0.6, 0.3, 0.1], // 1: right
    ...[0.5, 0.4, 0.1], // 4: wrong
    ...[0.1, 0.7, 0.2], // 1: wrong
    ...[0.2, 0.6, 0.2], // 9: wrong
    ...[0.1, 0.5, 0.4], // 9: wrong
  ),
  labels: [1, 0, 1, 0, 2, 2],
  trackOf: [4, 1, 4, 1, 9, 9],
  genres,
  voteRule: 'mean' as const,
};

describe('evaluate', () => {
  const { clip, track } = evaluate(given);

  it('counts clips', () => {
    expect(clip.n).toBe(6);
    expect([...clip.labels]).toEqual(given.labels);
    expect([...clip.predicted]).toEqual([1, 0, 0, 1, 1, 1]);
    expect(clip.matrix).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 2, 0],
    ]);
    expect(clip.accuracy).toBeCloseTo(1 / 3, 12);
    expect(clip.balancedAccuracy).toBeCloseTo(1 / 3, 12);
    expect(clip.report.perClass[1]).toEqual({ precision: 0.25, recall: 0.5, f1: 1 / 3, support: 2 });
  });

  it('counts tracks after the vote', () => {
    expect(track.n).toBe(3);
    expect(track.track).toEqual([1, 4, 9]);
    expect([...track.labels]).toEqual([0, 1, 2]);
    expect([...track.predicted]).toEqual([1, 1, 1]); // blues: 0.35, 0.5, 0.15
    expect([...track.votes]).toEqual([1, 1, 0, 1, 1, 0, 0, 2, 0]);
    expect(track.accuracy).toBeCloseTo(1 / 3, 12);
    expect(track.interval).toEqual(wilsonInterval(1 / 3, 3));
  });

  it('gives many clips of few tracks the interval of the tracks, not of the clips', () => {
    const trackOf = Array.from({ length: 1000 }, (_, i) => Math.floor(i / 100));
    const { clip: many } = evaluate({
      probabilities: Float32Array.from(trackOf.flatMap((t) => (t < 6 ? [1, 0] : [0, 1]))),
      labels: trackOf.map(() => 0),
      trackOf,
      genres: ['a', 'b'],
      voteRule: 'mean',
    });
    const ofTracks = wilsonInterval(0.6, 10);
    expect(many.n).toBe(1000);
    expect(many.interval.low).toBeCloseTo(ofTracks.low, 10);
    expect(many.interval.high).toBeCloseTo(ofTracks.high, 10);
  });

  it('can be posted and stored', () => {
    expect(structuredClone(evaluate(given))).toEqual(evaluate(given));
  });

  it('refuses what it cannot judge', () => {
    const none = { ...given, probabilities: new Float32Array(0), labels: [], trackOf: [] };
    expect(() => evaluate(none)).toThrow('no clips');
    expect(() => evaluate({ ...given, genres: ['blues', 'jazz'] })).toThrow(RangeError);
    expect(() => evaluate({ ...given, trackOf: [1, 2] })).toThrow(RangeError);
    expect(() => evaluate({ ...given, labels: [1, 0, 2, 0, 2, 2] })).toThrow('track 4');
    expect(() => evaluate({ ...given, probabilities: given.probabilities.map(() => Number.NaN) })).toThrow(
      'diverged',
    );
  });
});
