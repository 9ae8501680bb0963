import { describe, expect, it } from 'vitest';
import { clipStarts } from '../../src/audio/clips.ts';
import {
  framesPerSecondOf,
  kindCounts,
  kindOf,
  kindsOf,
  readyMadeFormOf,
  trackClipStarts,
  trainableTracks,
} from '../../src/dataset/kinds.ts';
import type { Track, TrackKind } from '../../src/dataset/track.ts';
import { seedFrom } from '../../src/random.ts';

const track = (name: string, kind?: TrackKind, duration = 10): Track => ({
  id: name,
  name,
  genre: 'pop',
  duration,
  audioKey: name,
  source: 'file',
  ...(kind && { kind }),
});
const mixed = [track('a', 'spectrogram'), track('b'), track('c', 'picture', 0), track('d', 'audio')];

describe('kinds of tracks', () => {
  it('are sound unless a track says otherwise', () => {
    expect(mixed.map(kindOf)).toEqual(['spectrogram', 'audio', 'picture', 'audio']);
    expect(kindCounts(mixed)).toEqual({ audio: 2, picture: 1, spectrogram: 1 });
    expect(kindsOf(mixed)).toEqual(['audio', 'picture', 'spectrogram']);
    expect(kindsOf([])).toEqual([]);
  });

  it('are trained on apart; tracks of one kind stay the same array', () => {
    expect(trainableTracks(mixed, 'audio').map((t) => t.name)).toEqual(['b', 'd']);
    const songs = [track('a'), track('b')];
    expect(trainableTracks(songs, 'audio')).toBe(songs);
    expect(trainableTracks(songs, 'picture')).toEqual([]);
  });

  it('only spectrograms have frames a second', () => {
    const form = { bands: 128, framesPerSecond: 12.9 };
    expect(framesPerSecondOf([{ spectrogram: form }])).toBe(12.9);
    expect(framesPerSecondOf([track('a')])).toBeUndefined();
    expect(framesPerSecondOf([])).toBeUndefined();
  });
});

describe('readyMadeFormOf', () => {
  const of = (...quietest: (number | undefined)[]) =>
    readyMadeFormOf(
      quietest.map((value) => ({
        duration: 30,
        spectrogram: { bands: 128, framesPerSecond: 12.9, ...(value !== undefined && { quietest: value }) },
      })),
    );

  it('takes spectrograms for pictures only where each of them reaches the floor', () => {
    expect(of(-80, -73)).toEqual({ bands: 128, framesPerSecond: 12.9, seconds: 30, fromPictures: true });
    expect(of(-80, -64)).toMatchObject({ fromPictures: false });
    expect(of(-80, undefined)).toMatchObject({ fromPictures: false });
    expect(readyMadeFormOf([{ duration: 30 }])).toBeUndefined();
  });
});

describe('trackClipStarts', () => {
  it('cuts sound and spectrograms alike, with windows of their own, and takes a picture whole', () => {
    const clips = { seconds: 2, windows: 3 } as const;
    for (const one of [mixed[0]!, mixed[1]!])
      expect(trackClipStarts(one, clips, 4)).toEqual(clipStarts(10, clips, seedFrom(4, one.audioKey)));
    expect(trackClipStarts(mixed[2]!, clips, 4)).toEqual([0]);
  });
});
