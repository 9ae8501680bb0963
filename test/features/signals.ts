import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import type { LogMelSettings, MfccSettings } from '../../src/features/settings.ts';

/** x → 1664525 x + 1013904223 mod 2³². */
function* generator(seed: number) {
  for (let x = seed; ; ) {
    x = (Math.imul(1664525, x) + 1013904223) >>> 0;
    yield x;
  }
}

/** The signals of test/fixtures/signals.py, from the same formulas. */
export const signals = {
  chirp: () =>
    Float32Array.from({ length: SAMPLE_RATE }, (_, i) => {
      const t = i / SAMPLE_RATE;
      return 0.5 * Math.sin(2 * Math.PI * (100 * t + 0.5 * 4500 * t * t));
    }),
  noise: () => {
    const random = generator(7);
    return Float32Array.from({ length: SAMPLE_RATE / 2 }, () => random.next().value! / 2 ** 31 - 1);
  },
  notes: () =>
    Float32Array.from({ length: SAMPLE_RATE }, (_, i) => {
      if (i >= (SAMPLE_RATE * 4) / 5) return 0;
      let sum = 0;
      [220, 277.2, 329.6].forEach((hz, note) => {
        const age = i / SAMPLE_RATE - 0.25 * note;
        if (age < 0) return;
        for (let h = 1; h <= 6; h++) sum += (Math.exp(-6 * age) * Math.sin(2 * Math.PI * hz * h * age)) / h;
      });
      return 0.2 * sum;
    }),
};
export type SignalName = keyof typeof signals;

/** The pixels of test/fixtures/signals.py. */
export function pixels(length: number, seed: number): Uint8Array {
  const random = generator(seed);
  return Uint8Array.from({ length }, () => random.next().value! >>> 24);
}

export function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as T;
}

/** The largest difference between `want` and every `step`th value. */
export function largestDifference(got: ArrayLike<number>, want: readonly number[], step = 1): number {
  expect(Math.ceil(got.length / step)).toBe(want.length);
  return Math.max(...want.map((value, i) => Math.abs(value - got[i * step]!)));
}

export const LOG_MEL: LogMelSettings = {
  kind: 'log-mel',
  nFft: 2048,
  hop: 512,
  nMels: 128,
  fMin: 0,
  fMax: SAMPLE_RATE / 2,
  fixedFrames: null,
  picture: null,
};

export const MFCC: MfccSettings = { ...LOG_MEL, kind: 'mfcc', nMfcc: 13 };
