import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { logMel, logMelShape, quantize } from '../../src/features/logMel.ts';
import { hzToMel, melBank, melToHz } from '../../src/features/melBank.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../src/features/settings.ts';

interface Case {
  signal: 'chirp' | 'noise';
  n_fft: FeatureSettings['nFft'];
  hop: number;
  n_mels: number;
  fmin: number;
  fmax: number;
  shape: number[];
  every7: number[];
  first: number[];
  last: number[];
}
const fixture = JSON.parse(readFileSync(new URL('../fixtures/logmel.json', import.meta.url), 'utf8')) as {
  cases: Case[];
  real: { file: string; seconds: number; shape: number[]; every13: number[] } | null;
  melFrequencies: number[];
  bank64: [number, number, number][];
};

/** The signals of make_logmel.py, from the same formulas. */
const signals = {
  chirp: () =>
    Float32Array.from({ length: SAMPLE_RATE }, (_, i) => {
      const t = i / SAMPLE_RATE;
      return 0.5 * Math.sin(2 * Math.PI * (100 * t + 0.5 * 4500 * t * t));
    }),
  noise: () => {
    let x = 7n;
    return Float32Array.from({ length: SAMPLE_RATE / 2 }, () => {
      x = (1664525n * x + 1013904223n) % 2n ** 32n;
      return Number(x) / 2 ** 31 - 1;
    });
  },
};

const settingsOf = (c: Omit<Case, 'signal' | 'shape' | 'every7' | 'first' | 'last'>): FeatureSettings => ({
  kind: 'log-mel',
  nFft: c.n_fft,
  hop: c.hop,
  nMels: c.n_mels,
  fMin: c.fmin,
  fMax: c.fmax,
});

const largestDifference = (got: ArrayLike<number>, want: number[]) => {
  expect(got.length).toBe(want.length);
  return Math.max(...want.map((value, i) => Math.abs(value - got[i]!)));
};

describe('logMel equals librosa within 0.01 dB', () => {
  for (const c of fixture.cases) {
    it(`${c.signal}, n_fft ${c.n_fft}, hop ${c.hop}, ${c.n_mels} mels`, () => {
      const pcm = signals[c.signal]();
      const settings = settingsOf(c);
      const db = logMel(pcm, settings);
      const [height, width] = logMelShape(pcm.length, settings);
      expect([height, width]).toEqual(c.shape);
      expect(
        largestDifference(
          db.filter((_, i) => i % 7 === 0),
          c.every7,
        ),
      ).toBeLessThan(0.01);
      const column = (frame: number) => Array.from({ length: height }, (_, m) => db[m * width + frame]!);
      expect(largestDifference(column(0), c.first)).toBeLessThan(0.01);
      expect(largestDifference(column(width - 1), c.last)).toBeLessThan(0.01);
    });
  }

  const clip = new URL(`../../../shared/data/gtzan-audio/${fixture.real?.file}`, import.meta.url);
  const decoder = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg'].find(existsSync);
  const missing = existsSync(clip) ? (decoder ? null : 'ffmpeg') : 'the real data';
  it.skipIf(missing)(`a real clip${missing ? ` (skipped: ${missing} is not here)` : ''}`, () => {
    const real = fixture.real!;
    const raw = execFileSync(
      decoder!,
      ['-v', 'error', '-i', clip.pathname, '-t', '3', '-f', 'f32le', '-ac', '1', '-'],
      { maxBuffer: 1e8 },
    );
    const pcm = new Float32Array(new Uint8Array(raw).buffer).subarray(0, real.seconds * SAMPLE_RATE);
    const settings = settingsOf({ n_fft: 2048, hop: 512, n_mels: 128, fmin: 0, fmax: SAMPLE_RATE / 2 });
    const db = logMel(pcm, settings);
    expect(
      largestDifference(
        db.filter((_, i) => i % 13 === 0),
        real.every13,
      ),
    ).toBeLessThan(0.01);
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
    for (const [band, bin, weight] of fixture.bank64) want[band]![bin] = weight;
    dense.forEach((row, band) => {
      for (let bin = 0; bin < 257; bin++) expect(row[bin]).toBeCloseTo(want[band]![bin]!, 8);
    });
  });

  it('has its edges where librosa.mel_frequencies has them', () => {
    const top = hzToMel(SAMPLE_RATE / 2);
    fixture.melFrequencies.forEach((hz, i) => {
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
        expect(Math.abs((byte! / 255) * 80 - 80 - db)).toBeLessThanOrEqual(0.1569);
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
  });
});
