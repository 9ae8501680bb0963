import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { asSpectrogram } from '../../src/features/asSpectrogram.ts';
import { quantize } from '../../src/features/decibels.ts';
import { logMel } from '../../src/features/logMel.ts';

const settings = { nFft: 1024, hop: 512, nMels: 24, fMin: 0, fMax: 11_025 } as const;
/** 4 s, louder and higher from second to second. */
const pcm = Float32Array.from({ length: 4 * SAMPLE_RATE }, (_, i) => {
  const second = Math.floor(i / SAMPLE_RATE);
  return 0.1 * (second + 1) * Math.sin((2 * Math.PI * 400 * (second + 1) * i) / SAMPLE_RATE);
});

describe('asSpectrogram', () => {
  it('is the log-mel spectrogram itself at its own frame rate', () => {
    const rate = SAMPLE_RATE / settings.hop;
    const mel = asSpectrogram(pcm, settings, rate);
    const whole = quantize(logMel(pcm, settings));
    const columns = whole.length / settings.nMels;
    expect([mel.height, mel.width]).toEqual([24, Math.round(4 * rate)]);
    for (let row = 0; row < 24; row++)
      expect(mel.data.subarray(row * mel.width, (row + 1) * mel.width)).toEqual(
        whole.subarray(row * columns, row * columns + mel.width),
      );
  });

  it.each([12.9, 100])('keeps the time at %f frames a second', (rate) => {
    const mel = asSpectrogram(pcm, settings, rate);
    expect(mel).toMatchObject({ width: Math.round(4 * rate), framesPerSecond: rate });
    const loudest = (seconds: number) => {
      const frame = Math.round(seconds * rate);
      const column = Array.from({ length: 24 }, (_, row) => mel.data[row * mel.width + frame]!);
      return column.indexOf(Math.max(...column));
    };
    // The tone of each second, in the middle of it.
    const bands = [0.5, 1.5, 2.5, 3.5].map(loudest);
    expect(bands).toEqual([...new Set(bands)].sort((a, b) => a - b));
    // Below the maximum of the whole track, not of a clip: 20·log10(0.1/0.4) = −12 dB, 38 steps of 80/255 dB.
    const peak = (seconds: number) =>
      Math.max(
        ...Array.from({ length: 24 }, (_, row) => mel.data[row * mel.width + Math.round(seconds * rate)]!),
      );
    expect(peak(3.5)).toBeGreaterThan(250);
    expect(peak(0.5)).toBeLessThan(peak(3.5) - 15);
  });
});
