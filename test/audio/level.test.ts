import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibelsOf, levelOf, loudness } from '../../src/audio/level.ts';

const sine = (amplitude: number) =>
  Float32Array.from({ length: 48_000 }, (_, i) => amplitude * Math.sin((2 * Math.PI * 440 * i) / 48_000));

describe('levelOf', () => {
  it('gives a sine its amplitude as peak and that over √2 as rms', () => {
    const { rms, peak } = levelOf(sine(0.5));
    expect(peak).toBeCloseTo(0.5, 4);
    expect(rms).toBeCloseTo(0.5 / Math.SQRT2, 5);
  });

  it('is between 0 and 1, and the rms is never above the peak', () => {
    const samples = fc.float32Array({ noNaN: true, noDefaultInfinity: true, min: -3, max: 3, maxLength: 50 });
    fc.assert(
      fc.property(samples, (pcm) => {
        const { rms, peak } = levelOf(pcm);
        expect(rms).toBeGreaterThanOrEqual(0);
        expect(peak).toBeLessThanOrEqual(1);
        expect(rms).toBeLessThanOrEqual(peak + 1e-6);
      }),
    );
  });
});

describe('loudness', () => {
  it('calls music at usual levels good, a room quiet, and what reaches full scale too loud', () => {
    expect(loudness(levelOf(sine(0.02)))).toBe('good');
    expect(loudness(levelOf(sine(0.9)))).toBe('good');
    expect(loudness(levelOf(sine(0.001)))).toBe('quiet');
    expect(loudness(levelOf(new Float32Array(100)))).toBe('quiet');
    expect(loudness(levelOf(sine(1.4)))).toBe('too loud');
  });
});

describe('decibelsOf', () => {
  it('counts from full scale, and stops at the floor', () => {
    expect(decibelsOf(1, -60)).toBeCloseTo(0, 12);
    expect(decibelsOf(0.1, -60)).toBeCloseTo(-20, 12);
    expect(decibelsOf(0, -60)).toBe(-60);
    expect(decibelsOf(2, -60)).toBe(0);
  });
});
