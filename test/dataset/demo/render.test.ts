import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../../src/audio/pcm.ts';
import { renderDemoTrack } from '../../../src/dataset/demo/render.ts';
import { DEMO_GENRES, type DemoGenre } from '../../../src/dataset/demo/settings.ts';
import type { DemoTrackSpec } from '../../../src/dataset/demo/spec.ts';
import { bandPower } from './listen.ts';

const spec = (genre: DemoGenre, more: Partial<DemoTrackSpec> = {}): DemoTrackSpec => ({
  version: 1,
  genre,
  index: 0,
  seconds: 4,
  variation: 0.5,
  noise: 0.3,
  seed: 1,
  ...more,
});

/** Power of the quietest tenth of the moments above 3 kHz. */
function floorPower(x: Float32Array): number {
  const powers = bandPower(x, 3000, 9000)
    .map((frame) => frame.power)
    .sort((a, b) => a - b);
  return powers[Math.floor(powers.length / 10)]!;
}

describe.each(DEMO_GENRES)('a built-in %s track', (genre) => {
  it('is the same on every call, and another for every index and seed', () => {
    const first = renderDemoTrack(spec(genre));
    const otherIndex = renderDemoTrack(spec(genre, { index: 1 }));
    const otherSeed = renderDemoTrack(spec(genre, { seed: 2 }));
    expect(Buffer.from(renderDemoTrack(spec(genre)).buffer).equals(Buffer.from(first.buffer))).toBe(true);
    for (const other of [otherIndex, otherSeed]) {
      expect(other.some((x, i) => Math.abs(x - first[i]!) > 0.05)).toBe(true);
    }
  });

  it('differs from index to index even without variation', () => {
    const quiet = { variation: 0, noise: 0 };
    const a = renderDemoTrack(spec(genre, { ...quiet, index: 0 }));
    const b = renderDemoTrack(spec(genre, { ...quiet, index: 1 }));
    expect(a.some((x, i) => Math.abs(x - b[i]!) > 0.05)).toBe(true);
  });

  it.each([
    [0, 0],
    [0.5, 0.3],
    [1, 1],
  ])('is sound of the right length and level at variation %d and noise %d', (variation, noise) => {
    for (let index = 0; index < 2; index++) {
      const seconds = 4 + index / 3;
      const x = renderDemoTrack(spec(genre, { variation, noise, index, seconds, seed: -5 }));
      expect(x.length).toBe(Math.round(seconds * SAMPLE_RATE));
      let peak = 0;
      let power = 0;
      for (let i = 0; i < x.length; i++) {
        const sample = x[i]!;
        peak = Math.max(peak, Math.abs(sample));
        power += sample * sample;
      }
      // NaN and Infinity would show in the sum.
      expect(Number.isFinite(power)).toBe(true);
      expect(peak).toBeGreaterThan(0.4);
      expect(peak).toBeLessThan(0.901);
      expect(Math.sqrt(power / x.length)).toBeGreaterThan(0.03);
    }
  });
});

describe('noise', () => {
  it('leaves the music alone and raises what is heard between the notes', () => {
    let louder = 0;
    for (let index = 0; index < 5; index++) {
      const clean = renderDemoTrack(spec('hiphop', { noise: 0, index }));
      const worn = renderDemoTrack(spec('hiphop', { noise: 1, index }));
      if (floorPower(worn) > 2 * floorPower(clean)) louder++;
    }
    expect(louder).toBeGreaterThanOrEqual(4);
  });
});
