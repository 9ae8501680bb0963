import { describe, expect, it } from 'vitest';
import { excerptOf, partFor, type SoundRegion, secondInSound } from '../../src/audio/excerpt.ts';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';

/** 4 s: 300 Hz and, half as loud, 3000 Hz. */
const song = Float32Array.from({ length: 4 * SAMPLE_RATE }, (_, i) => {
  const angle = (2 * Math.PI * i) / SAMPLE_RATE;
  return 0.4 * Math.sin(300 * angle) + 0.2 * Math.sin(3000 * angle);
});
const low = { low: 150, high: 600 };
const high = { low: 1500, high: 6000 };

const alone = (sound: Float32Array, regions: SoundRegion[]) => excerptOf(partFor(sound, regions), regions);

const power = (pcm: Float32Array, from: number, to: number) => {
  const part = pcm.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return part.reduce((sum, value) => sum + value ** 2, 0) / part.length;
};

describe('partFor', () => {
  it('leaves out what is not heard, and nothing that is', () => {
    const regions = [{ start: 2, end: 2.5, band: low }];
    const part = partFor(song, regions);
    expect(part.pcm.length).toBeLessThan(SAMPLE_RATE);
    expect(part.loudest).toBeCloseTo(Math.max(...song.map(Math.abs)), 6);
    const whole = { pcm: song, from: 0, loudest: part.loudest };
    expect(excerptOf(part, regions)).toEqual(excerptOf(whole, regions));
  });
});

describe('excerptOf', () => {
  it('sets regions one behind the other in the order of time, and says where they were', () => {
    const { pcm, stretches } = alone(song, [
      { start: 3, end: 3.5, band: high },
      { start: 1, end: 2, band: low },
    ]);
    expect(stretches).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 3.5 },
    ]);
    expect(pcm).toHaveLength(1.5 * SAMPLE_RATE);
    // 0.4² / 2 and 0.2² / 2 under one common gain.
    expect(power(pcm, 0.1, 0.9) / power(pcm, 1.1, 1.4)).toBeCloseTo(4, 1);
    expect(secondInSound(stretches, 0.25)).toBe(1.25);
    expect(secondInSound(stretches, 1.25)).toBe(3.25);
    expect(secondInSound(stretches, 1.5)).toBe(3.5);
  });

  it('mixes regions that overlap', () => {
    const { pcm, stretches } = alone(song, [
      { start: 1, end: 2, band: low },
      { start: 1.5, end: 2.5, band: high },
    ]);
    expect(stretches).toEqual([{ start: 1, end: 2.5 }]);
    const [only, both, other] = [power(pcm, 0.1, 0.4), power(pcm, 0.6, 0.9), power(pcm, 1.1, 1.4)];
    expect(both / (only + other)).toBeCloseTo(1, 2);
  });

  it('is settled from the start, but for the fade, and ends softly', () => {
    const { pcm } = alone(song, [{ start: 1, end: 2, band: low }]);
    expect(power(pcm, 0.02, 0.05) / power(pcm, 0.5, 0.9)).toBeCloseTo(1, 1);
    expect(Math.abs(pcm[0]!)).toBeLessThan(0.01);
    expect(Math.abs(pcm.at(-1)!)).toBeLessThan(0.01);
  });

  it('is at most four times louder, and no louder than the sound was', () => {
    const all = alone(song, [{ start: 1, end: 2, band: null }]);
    expect(Math.max(...all.pcm.map(Math.abs))).toBeCloseTo(Math.max(...song.map(Math.abs)), 1);
    const soft = song.map((value, i) => (i < SAMPLE_RATE ? value : value / 100));
    const faint = alone(soft, [{ start: 2, end: 3, band: null }]);
    expect(power(faint.pcm, 0.1, 0.9) / power(soft, 2.1, 2.9)).toBeCloseTo(16, 1);
  });
});
