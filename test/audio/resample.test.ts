import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resample } from '../../src/audio/resample.ts';
import { seededRandom } from '../../src/random.ts';

const TO = 22_050;
const fixture: { seconds: number; tones: [number, number][]; soxr: Record<string, number[]> } = JSON.parse(
  readFileSync(new URL('../fixtures/resample.json', import.meta.url), 'utf8'),
);

/** The formula of test/fixtures/make_resample.py. */
function tones(rate: number): Float32Array {
  const n = Math.floor(fixture.seconds * rate);
  return Float32Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (const [f, a] of fixture.tones) {
      if (f < 0.45 * rate) sum += a * Math.sin((2 * Math.PI * f * i) / rate + f);
    }
    return sum * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n));
  });
}

function sine(frequency: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, i) =>
    Math.sin((2 * Math.PI * frequency * i) / rate),
  );
}

/** RMS level re a full-scale sine, in dB, of the middle half: the ends of the signal are transients. */
function level(y: Float32Array): number {
  const middle = y.subarray(y.length >> 2, (3 * y.length) >> 2);
  return 10 * Math.log10((2 * middle.reduce((sum, v) => sum + v * v, 0)) / middle.length + 1e-30);
}

const rates = [11_025, 16_000, 32_000, 44_100, 48_000, 88_200, 96_000];

describe('resample', () => {
  it.each(Object.keys(fixture.soxr).map(Number))('%i Hz: equals soxr_hq within 0.001', (rate) => {
    const y = resample(tones(rate), rate, TO);
    const expected = fixture.soxr[rate]!;
    expect(y.length).toBe(expected.length);
    const worst = Math.max(...expected.map((v, i) => Math.abs(v - y[i]!)));
    expect(worst).toBeLessThan(1e-3);
  });

  it('returns the same array when there is nothing to do', () => {
    const x = new Float32Array(5);
    expect(resample(x, TO, TO)).toBe(x);
  });

  it('has the length librosa gives, for any length and rates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 8000, max: 96_000 }),
        fc.integer({ min: 8000, max: 48_000 }),
        (n, from, to) => resample(new Float32Array(n), from, to).length === Math.ceil((n * to) / from),
      ),
      { numRuns: 20 },
    );
  });

  it.each([...rates, 44_056, 22_049.5])('%d Hz: keeps a constant', (rate) => {
    const y = resample(new Float32Array(4000).fill(0.7), rate, TO);
    const edge = 300;
    for (const v of y.subarray(edge, y.length - edge)) expect(Math.abs(v - 0.7)).toBeLessThan(1e-6);
  });

  it.each(rates.filter((rate) => rate > TO))(
    '%i Hz: passes up to 9.5 kHz, suppresses from 11.2 kHz',
    (rate) => {
      for (const f of [100, 5000, 8000, 9500]) {
        expect(Math.abs(level(resample(sine(f, rate, 0.2), rate, TO)))).toBeLessThan(0.05);
      }
      for (const f of [11_200, 12_000, 13_000, 15_000]) {
        expect(level(resample(sine(f, rate, 0.2), rate, TO))).toBeLessThan(-80);
      }
    },
  );

  it.each([44_100, 8000, 44_056])('%i Hz: adds no delay', (rate) => {
    const x = new Float32Array(rate);
    x[rate / 2] = 1;
    const y = resample(x, rate, TO);
    expect(y.indexOf(Math.max(...y))).toBe(TO / 2);
  });

  it('is linear and gives noise the same result twice', () => {
    const random = seededRandom(3);
    const x = Float32Array.from({ length: 3000 }, () => random() - 0.5);
    const y = resample(x, 48_000, TO);
    expect(resample(x, 48_000, TO)).toEqual(y);
    const half = resample(
      x.map((v) => v / 2),
      48_000,
      TO,
    );
    half.forEach((v, i) => {
      expect(v).toBeCloseTo(y[i]! / 2, 7);
    });
  });

  it('has no seams: a long signal equals its parts', () => {
    const random = seededRandom(4);
    const x = Float32Array.from({ length: 44_100 }, () => random() - 0.5);
    const whole = resample(x, 44_100, TO);
    const part = resample(x.subarray(10_000, 30_000), 44_100, TO);
    for (let i = 100; i < 9900; i++) expect(Math.abs(part[i]! - whole[i + 5000]!)).toBeLessThan(1e-6);
  });

  it.each([0, -1, Number.NaN])('refuses a rate of %d', (rate) => {
    expect(() => resample(new Float32Array(1), rate, TO)).toThrow(RangeError);
  });
});
