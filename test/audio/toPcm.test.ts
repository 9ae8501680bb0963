import { describe, expect, it } from 'vitest';
import { toMono } from '../../src/audio/downmix.ts';
import { toPcm } from '../../src/audio/toPcm.ts';

describe('toMono', () => {
  it('is the mean of the channels', () => {
    expect(
      toMono([Float32Array.of(1, 0, -1), Float32Array.of(0, 0.5, -1), Float32Array.of(-1, 1, -1)]),
    ).toEqual(Float32Array.of(0, 0.5, -1));
  });

  it('passes one channel through and survives none', () => {
    const only = Float32Array.of(0.25);
    expect(toMono([only])).toBe(only);
    expect(toMono([])).toEqual(new Float32Array(0));
  });
});

describe('toPcm', () => {
  it('gives mono at 22,050 Hz: opposite channels cancel, equal ones stay', () => {
    const tone = Float32Array.from({ length: 4410 }, (_, i) => Math.sin((2 * Math.PI * 441 * i) / 44_100));
    const silent = toPcm({ channels: [tone, tone.map((v) => -v)], sampleRate: 44_100 });
    expect(silent).toEqual(new Float32Array(2205));
    const kept = toPcm({ channels: [tone, tone], sampleRate: 44_100 });
    for (let i = 200; i < 2000; i++) expect(Math.abs(kept[i]! - tone[2 * i]!)).toBeLessThan(1e-4);
  });
});
