import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../../src/audio/pcm.ts';
import { renderDemoTrack } from '../../../src/dataset/demo/render.ts';
import type { DemoGenre } from '../../../src/dataset/demo/settings.ts';
import { bandPower, centroid, onsetsByPlace, powerAt, powerByPlace, powerShare } from './listen.ts';

// At variation 0 every track has the middle tempo of its style and its most typical patterns.
const tracks = new Map<string, Float32Array>();
function track(genre: DemoGenre, index = 0, seconds = 6): Float32Array {
  const key = `${genre} ${index} ${seconds}`;
  const known = tracks.get(key);
  if (known) return known;
  const x = renderDemoTrack({ version: 1, genre, index, seconds, variation: 0, noise: 0, seed: 3 });
  tracks.set(key, x);
  return x;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const overTracks = (measure: (x: Float32Array) => number, genre: DemoGenre) =>
  mean([0, 1].map((index) => measure(track(genre, index))));

/** Seconds between 0.25 and 0.9 after which the onsets resemble themselves most. */
function pulse(x: Float32Array, lowHz: number, highHz: number): number {
  const frames = bandPower(x, lowHz, highHz);
  const rises = frames.map((f, i) =>
    i < 2 ? 0 : Math.max(0, Math.sqrt(f.power) - Math.sqrt(frames[i - 2]!.power)),
  );
  const step = frames[1]!.time - frames[0]!.time;
  let best = 0;
  let bestLag = 0;
  for (let lag = Math.round(0.25 / step); lag < 0.9 / step; lag++) {
    const likeness = rises.slice(lag).reduce((sum, r, i) => sum + r * rises[i]!, 0) / (rises.length - lag);
    if (likeness > best) [best, bestLag] = [likeness, lag];
  }
  return bestLag * step;
}

/** Onsets in a band at each of `slots` places of a four-beat bar. */
const inBar = (genre: DemoGenre, bpm: number, slots: number, lowHz: number, highHz: number) =>
  onsetsByPlace(bandPower(track(genre, 0, 4 * (240 / bpm) + 0.1), lowHz, highHz), 240 / bpm, slots);

describe('disco', () => {
  it('has a kick on every beat', () => {
    expect(pulse(track('disco'), 40, 130)).toBeCloseTo(60 / 119, 1.5);
    const kick = inBar('disco', 119, 8, 40, 110);
    for (const beat of [0, 2, 4, 6]) expect(kick[beat]).toBeGreaterThan(1.5 * kick[beat + 1]!);
  });

  it('opens the hi-hat between the beats', () => {
    const hat = powerByPlace(bandPower(track('disco'), 8500, 11_000), 240 / 119, 16);
    // Beats two and four have the snare, whose noise reaches as high.
    for (const between of [2, 6, 10, 14])
      expect(hat[between]).toBeGreaterThan(1.5 * Math.max(hat[0]!, hat[8]!));
  });
});

describe('reggae', () => {
  it('drops the one: rim and kick fall on the third beat', () => {
    const rim = inBar('reggae', 78, 16, 1500, 4000);
    expect(rim[8]).toBeGreaterThan(1.2 * Math.max(rim[0]!, rim[4]!, rim[12]!));
    const kick = inBar('reggae', 78, 16, 20, 60);
    expect(kick[8]).toBe(Math.max(...kick));
  });

  it('chops its chords between the beats', () => {
    const chop = inBar('reggae', 78, 8, 350, 900);
    for (const beat of [0, 2, 6]) expect(chop[beat + 1]).toBeGreaterThan(1.5 * chop[beat]!);
  });
});

describe('jazz and rock', () => {
  it('swings in jazz, is straight in rock', () => {
    // Twelfths of a bar of two beats: where the second eighth of a beat falls.
    const late = (genre: DemoGenre, bpm: number) => {
      const ride = inBar(genre, bpm, 24, 5500, 10_500);
      const at = (place: number) => mean([0, 1, 2, 3].map((beat) => ride[6 * beat + place]!));
      return at(4) / (at(3) + at(4));
    };
    expect(late('jazz', 151)).toBeGreaterThan(0.65);
    expect(late('rock', 126)).toBeLessThan(0.35);
  });

  it('beats on two and four in rock', () => {
    // Above the guitars' speakers.
    const snare = powerByPlace(bandPower(track('rock'), 6000, 10_500), 240 / 126, 16);
    expect(Math.min(snare[4]!, snare[12]!)).toBeGreaterThan(1.5 * Math.max(snare[0]!, snare[8]!));
  });

  it('walks a bass note on every beat in jazz', () => {
    const bass = inBar('jazz', 151, 8, 60, 250);
    for (const beat of [0, 2, 4, 6]) expect(bass[beat]).toBeGreaterThan(1.3 * bass[beat + 1]!);
  });
});

describe('blues', () => {
  it('goes through the twelve bars', () => {
    const bar = 240 / 99;
    const x = track('blues', 0, 12 * bar);
    // The roots of I, IV and V in C, as a bass guitar holds them in the first beat, after the kick.
    const roots = { I: 65.4, IV: 87.3, V: 98 };
    const heard = Array.from({ length: 12 }, (_, b) => {
      const from = Math.round((b * bar + 0.25) * SAMPLE_RATE);
      const to = Math.round((b * bar + bar / 4 - 0.02) * SAMPLE_RATE);
      const powers = Object.entries(roots).map(([name, hz]) => ({ name, power: powerAt(x, hz, from, to) }));
      return powers.reduce((a, b) => (b.power > a.power ? b : a)).name;
    });
    const form = ['I', 'I', 'I', 'I', 'IV', 'IV', 'I', 'I', 'V', 'IV', 'I', 'V'];
    const rotations = [0, 4, 8].map((by) => [...form.slice(by), ...form.slice(0, by)].join(' '));
    expect(rotations).toContain(heard.join(' '));
  });
});

describe('timbre', () => {
  it('is brighter and denser in metal than in classical music', () => {
    expect(overTracks(centroid, 'metal')).toBeGreaterThan(1.5 * overTracks(centroid, 'classical'));
    const crossings = (x: Float32Array) =>
      x.reduce((n, s, i) => (i && s < 0 !== x[i - 1]! < 0 ? n + 1 : n), 0);
    expect(overTracks(crossings, 'metal')).toBeGreaterThan(1.5 * overTracks(crossings, 'classical'));
  });

  it('has no drums in classical music: next to nothing above 7 kHz', () => {
    const treble = (x: Float32Array) => powerShare(x, 7000, 11_000);
    for (const other of ['disco', 'country', 'jazz', 'rock'] as const) {
      expect(overTracks(treble, other)).toBeGreaterThan(5 * overTracks(treble, 'classical'));
    }
  });

  it('reaches lowest in hip-hop and reggae', () => {
    const sub = (x: Float32Array) => powerShare(x, 20, 110);
    const lowest = Math.min(overTracks(sub, 'hiphop'), overTracks(sub, 'reggae'));
    for (const other of ['classical', 'country', 'pop', 'metal'] as const) {
      expect(lowest).toBeGreaterThan(1.5 * overTracks(sub, other));
    }
  });

  it('repeats its two-bar loop in hip-hop', () => {
    const x = track('hiphop', 0, 11);
    const likeness = (beats: number) => {
      const lag = Math.round((beats * 60 * SAMPLE_RATE) / 90);
      let [same, own] = [0, 0];
      for (let i = 0; i + lag < x.length; i++) {
        same += x[i]! * x[i + lag]!;
        own += x[i]! * x[i]!;
      }
      return same / own;
    };
    expect(likeness(8)).toBeGreaterThan(0.4);
    expect(likeness(4)).toBeLessThan(0.6 * likeness(8));
  });
});
