import { describe, expect, it } from 'vitest';
import { linearSpectrogram } from '../../src/features/linearSpectrogram.ts';
import { mfcc } from '../../src/features/mfcc.ts';
import type { FeatureSettings } from '../../src/features/settings.ts';
import { spectralCentroid } from '../../src/features/spectralCentroid.ts';
import { fixture, largestDifference, MFCC, type SignalName, signals } from './signals.ts';

interface Case {
  signal: SignalName;
  n_fft: FeatureSettings['nFft'];
  hop: number;
}
const librosa = fixture<{
  mfcc: (Case & {
    n_mels: number;
    fmin: number;
    fmax: number;
    n_mfcc: number;
    shape: [number, number];
    every3: number[];
  })[];
  linear: (Case & { shape: [number, number]; every37: number[] })[];
  centroid: (Case & { hz: number[] })[];
}>('features.json');

describe('mfcc equals librosa within 0.001', () => {
  for (const c of librosa.mfcc) {
    it(`${c.signal}, n_fft ${c.n_fft}, ${c.n_mfcc} of ${c.n_mels} bands`, () => {
      const got = mfcc(signals[c.signal](), {
        nFft: c.n_fft,
        hop: c.hop,
        nMels: c.n_mels,
        fMin: c.fmin,
        fMax: c.fmax,
        nMfcc: c.n_mfcc,
      });
      expect(got).toHaveLength(c.shape[0] * c.shape[1]);
      expect(largestDifference(got, c.every3, 3)).toBeLessThan(1e-3);
    });
  }

  it('of silence is the floor in coefficient 0 and nothing in the others', () => {
    const silence = mfcc(new Float32Array(4096), MFCC);
    const frames = silence.length / 13;
    // 128 bands of −100 dB (amin), orthonormal: −100 · √128
    for (const value of silence.subarray(0, frames)) expect(value).toBeCloseTo(-100 * Math.sqrt(128), 2);
    for (const value of silence.subarray(frames)) expect(value).toBeCloseTo(0, 3);
  });
});

describe('linearSpectrogram equals librosa within 0.01 dB', () => {
  for (const c of librosa.linear) {
    it(`${c.signal}, n_fft ${c.n_fft}`, () => {
      const got = linearSpectrogram(signals[c.signal](), { nFft: c.n_fft, hop: c.hop });
      expect(got).toHaveLength(c.shape[0] * c.shape[1]);
      expect(largestDifference(got, c.every37, 37)).toBeLessThan(0.01);
    });
  }
});

describe('spectralCentroid equals librosa within 0.01 Hz', () => {
  for (const c of librosa.centroid) {
    it(`${c.signal}, n_fft ${c.n_fft}`, () => {
      const got = spectralCentroid(signals[c.signal](), { nFft: c.n_fft, hop: c.hop });
      expect(largestDifference(got, c.hz)).toBeLessThan(0.01);
    });
  }

  it('is 0 for silence, where Meyda gives NaN', () => {
    expect(librosa.centroid.some((c) => c.hz.at(-1) === 0)).toBe(true);
    expect([...spectralCentroid(new Float32Array(2048), { nFft: 512, hop: 512 })]).toEqual([0, 0, 0, 0, 0]);
  });
});
