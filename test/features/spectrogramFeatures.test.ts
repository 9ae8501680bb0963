import { describe, expect, it } from 'vitest';
import { byteToDb } from '../../src/features/decibels.ts';
import { cutSpectrogram, spectrogramFeatures } from '../../src/features/spectrogramFeatures.ts';
import { fixture, LOG_MEL, largestDifference, MFCC, pixels } from './signals.ts';

const { ready } = fixture<{ ready: { n_mels: number; db: number[]; mfcc5: number[] }[] }>('features.json');
const mel = { height: 32, width: 9, framesPerSecond: 3, data: pixels(32 * 9, 3) };

describe('spectrogramFeatures', () => {
  for (const c of ready) {
    it(`averages 32 bands into ${c.n_mels} as numpy does, and gives scipy's DCT of them`, () => {
      const bands = spectrogramFeatures(mel, { ...LOG_MEL, nMels: c.n_mels });
      expect([bands.height, bands.width]).toEqual([c.n_mels, 9]);
      // A byte is 0.314 dB.
      expect(largestDifference(Array.from(bands.data, byteToDb), c.db)).toBeLessThan(0.16);
      const coefficients = spectrogramFeatures(mel, { ...MFCC, nMels: c.n_mels, nMfcc: 5 });
      expect([coefficients.height, coefficients.width]).toEqual([5, 9]);
      expect(largestDifference(coefficients.data, c.mfcc5)).toBeLessThan(1e-3);
    });
  }

  it('gives the file itself when the loudest point is there and the bands are as many', () => {
    const data = mel.data.slice();
    data[5] = 255;
    expect(spectrogramFeatures({ ...mel, data }, { ...LOG_MEL, nMels: 32 }).data).toEqual(data);
  });

  it('keeps silence silent', () => {
    const silent = { ...mel, data: new Uint8Array(32 * 9) };
    for (const nMels of [32, 16]) {
      expect(new Set(spectrogramFeatures(silent, { ...LOG_MEL, nMels }).data)).toEqual(new Set([0]));
    }
  });

  it('says what the file does not hold, and which numbers of bands it can give', () => {
    expect(() => spectrogramFeatures(mel, { ...LOG_MEL, nMels: 20 })).toThrow(/32, 16 or 8/);
    expect(() => spectrogramFeatures(mel, { ...LOG_MEL, nMels: 64 })).toThrow(/cannot be made into 64/);
    const bands = (height: number) => ({ ...mel, height, data: new Uint8Array(height * 9) });
    expect(() => spectrogramFeatures(bands(512), { ...LOG_MEL, nMels: 20 })).toThrow(/to 256, 128, 64/);
    for (const height of [6, 257])
      expect(() => spectrogramFeatures(bands(height), LOG_MEL)).toThrow(/make the file with 64 or 128/);
    expect(() => spectrogramFeatures(mel, { ...LOG_MEL, kind: 'spectrogram' })).toThrow(/linear spectrogram/);
    expect(() => spectrogramFeatures(mel, { ...LOG_MEL, kind: 'spectral-centroid' })).toThrow(/centroid/);
  });
});

describe('cutSpectrogram', () => {
  const column = (cut: typeof mel, frame: number) =>
    Array.from({ length: 32 }, (_, band) => cut.data[band * cut.width + frame]!);

  it('takes the frames of the seconds asked for', () => {
    const cut = cutSpectrogram(mel, 4 / 3, 2 / 3);
    expect(cut).toMatchObject({ height: 32, width: 2, framesPerSecond: 3 });
    expect(column(cut, 1)).toEqual(column(mel, 5));
  });

  it('moves a clip that would end after the track to its end, and takes all of a short track', () => {
    const last = cutSpectrogram(mel, 7.1 / 3, 1);
    expect(last.width).toBe(3);
    expect(column(last, 2)).toEqual(column(mel, 8));
    expect(cutSpectrogram(mel, 0, 10)).toEqual(mel);
  });
});
