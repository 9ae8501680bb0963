import { describe, expect, it } from 'vitest';
import { joinFeatures } from '../../src/dataset/joinFeatures.ts';
import type { Track } from '../../src/dataset/track.ts';
import type { ClipFeatures } from '../../src/features/clipFeatures.ts';

const track = (name: string, genre: string): Track => ({
  id: name,
  name,
  genre,
  duration: 0,
  audioKey: name,
  source: 'file',
});
const tracks = [track('one', 'rock'), track('two', 'jazz')];
const part = (
  starts: number[],
  data: Uint8Array | Float32Array,
  shape: ClipFeatures['shape'] = [1, 2, 1],
) => ({
  starts,
  shape,
  data,
});

describe('joinFeatures', () => {
  it.each([Uint8Array, Float32Array])('puts clips one after the other as %o', (Values) => {
    const dataset = joinFeatures(tracks, [part([0, 3], Values.of(1, 2, 3, 4)), part([0], Values.of(5, 6))]);
    expect(dataset).toEqual({
      genres: ['jazz', 'rock'],
      tracks,
      clips: [
        { track: 0, start: 0 },
        { track: 0, start: 3 },
        { track: 1, start: 0 },
      ],
      shape: [1, 2, 1],
      data: Values.of(1, 2, 3, 4, 5, 6),
    });
  });

  it('refuses tracks whose clips have other shapes, and names one', () => {
    const parts = [part([0], new Uint8Array(2)), part([0], new Uint8Array(3), [1, 3, 1])];
    expect(() => joinFeatures(tracks, parts)).toThrow(/“two” are 1 × 3 × 1, those of “one” 1 × 2 × 1/);
  });
});
