import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { byteToDb, quantize } from '../../src/features/decibels.ts';
import { logMel } from '../../src/features/logMel.ts';
import { hzToMel, melBank, melToHz } from '../../src/features/melBank.ts';
import { featureSettingsSchema, type LogMelSettings } from '../../src/features/settings.ts';
import { fixture, LOG_MEL, largestDifference, type SignalName, signals } from './signals.ts';

interface Case {
  signal: SignalName;
  n_fft: LogMelSettings['nFft'];
  hop: number;
  n_mels: number;
  fmin: number;
  fmax: number;
  shape: number[];
  every7: number[];
  first: number[];
  last: number[];
}
const librosa = fixture<{
  cases: Case[];
  real: { file: string; seconds: number; shape: number[]; every13: number[] } | null;
  melFrequencies: number[];
  bank64: [number, number, number][];
}>('logmel.json');

const settingsOf = (c: Pick<Case, 'n_fft' | 'hop' | 'n_mels' | 'fmin' | 'fmax'>): LogMelSettings => ({
  ...LOG_MEL,
  nFft: c.n_fft,
  hop: c.hop,
  nMels: c.n_mels,
  fMin: c.fmin,
  fMax: c.fmax,
});

describe('logMel equals librosa within 0.01 dB', () => {
  for (const c of librosa.cases) {
    it(`${c.signal}, n_fft ${c.n_fft}, hop ${c.hop}, ${c.n_mels} mels`, () => {
      const pcm = signals[c.signal]();
      const settings = settingsOf(c);
      const db = logMel(pcm, settings);
      const [height, width] = c.shape as [number, number];
      expect(db).toHaveLength(height * width);
      expect(largestDifference(db, c.every7, 7)).toBeLessThan(0.01);
      const column = (frame: number) => Array.from({ length: height }, (_, m) => db[m * width + frame]!);
      expect(largestDifference(column(0), c.first)).toBeLessThan(0.01);
      expect(largestDifference(column(width - 1), c.last)).toBeLessThan(0.01);
    });
  }

  const clip = new URL(`../../../shared/data/gtzan-audio/${librosa.real?.file}`, import.meta.url);
  const decoder = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg'].find(existsSync);
  const missing = existsSync(clip) ? (decoder ? null : 'ffmpeg') : 'the real data';
  it.skipIf(missing)(`a real clip${missing ? ` (skipped: ${missing} is not here)` : ''}`, () => {
    const real = librosa.real!;
    const raw = execFileSync(
      decoder!,
      ['-v', 'error', '-i', clip.pathname, '-t', '3', '-f', 'f32le', '-ac', '1', '-'],
      { maxBuffer: 1e8 },
    );
    const pcm = new Float32Array(new Uint8Array(raw).buffer).subarray(0, real.seconds * SAMPLE_RATE);
    const settings = settingsOf({ n_fft: 2048, hop: 512, n_mels: 128, fmin: 0, fmax: SAMPLE_RATE / 2 });
    const db = logMel(pcm, settings);
    expect(largestDifference(db, real.every13, 13)).toBeLessThan(0.01);
  });

  it('keeps settings apart when they change between calls', () => {
    const pcm = signals.chirp();
    const a = settingsOf({ n_fft: 2048, hop: 512, n_mels: 128, fmin: 0, fmax: SAMPLE_RATE / 2 });
    const b = settingsOf({ n_fft: 512, hop: 256, n_mels: 64, fmin: 0, fmax: SAMPLE_RATE / 2 });
    const first = logMel(pcm, a);
    logMel(pcm, b);
    expect(logMel(pcm, a)).toEqual(first);
  });

  it('shows silence as silent and stays finite', () => {
    const settings = settingsOf({ n_fft: 512, hop: 256, n_mels: 64, fmin: 0, fmax: SAMPLE_RATE / 2 });
    expect(new Set(logMel(new Float32Array(4000), settings))).toEqual(new Set([-80]));
  });
});

describe('melBank', () => {
  it('equals librosa.filters.mel', () => {
    const bank = melBank(SAMPLE_RATE, 512, 64, 0, SAMPLE_RATE / 2);
    const dense = bank.map(({ start, weights }) => {
      const row = new Float64Array(257);
      weights.forEach((w, i) => {
        row[start + i] = w;
      });
      return row;
    });
    const want = bank.map(() => new Float64Array(257));
    for (const [band, bin, weight] of librosa.bank64) want[band]![bin] = weight;
    dense.forEach((row, band) => {
      for (let bin = 0; bin < 257; bin++) expect(row[bin]).toBeCloseTo(want[band]![bin]!, 8);
    });
  });

  it('has its edges where librosa.mel_frequencies has them', () => {
    const top = hzToMel(SAMPLE_RATE / 2);
    librosa.melFrequencies.forEach((hz, i) => {
      expect(melToHz((top * i) / 65)).toBeCloseTo(hz, 3);
    });
  });

  it('converts there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 11025, noNaN: true }), (hz) => {
        expect(melToHz(hzToMel(hz))).toBeCloseTo(hz, 6);
      }),
    );
  });
});

describe('quantize', () => {
  it('loses at most 0.16 dB', () => {
    fc.assert(
      fc.property(fc.float({ min: -80, max: 0, noNaN: true }), (db) => {
        const [byte] = quantize(Float32Array.of(db));
        expect(Math.abs(byteToDb(byte!) - db)).toBeLessThanOrEqual(0.1569);
      }),
    );
  });
});

describe('featureSettingsSchema', () => {
  it('refuses an FFT size that Meyda would silently get wrong, and an empty band', () => {
    const good = settingsOf({ n_fft: 512, hop: 256, n_mels: 64, fmin: 0, fmax: 11025 });
    expect(featureSettingsSchema.safeParse(good).success).toBe(true);
    expect(featureSettingsSchema.safeParse({ ...good, nFft: 600 }).success).toBe(false);
    expect(featureSettingsSchema.safeParse({ ...good, fMin: 9000, fMax: 8000 }).success).toBe(false);
    expect(featureSettingsSchema.safeParse({ ...good, kind: 'mfcc', nMfcc: 65 }).success).toBe(false);
    expect(featureSettingsSchema.safeParse({ ...good, kind: 'mfcc', nMfcc: 64 }).success).toBe(true);
  });
});
