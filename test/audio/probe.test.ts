import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { probe } from '../../src/audio/probe.ts';

const load = (name: string) => readFileSync(new URL(`../fixtures/audio/${name}`, import.meta.url));

describe('probe', () => {
  // Durations are generous: codecs add up to two frames of their own.
  it.each<[string, number, number, boolean]>([
    ['pcm16-11025-mono.wav', 11_025, 1, false],
    ['pcm8-8000-stereo.wav', 8000, 2, false],
    ['44100-stereo.mp3', 44_100, 2, false],
    ['22050-mono-no-xing.mp3', 22_050, 1, true],
    ['44100-mono-vorbis.ogg', 44_100, 1, false],
    ['24000-stereo.opus', 48_000, 2, false],
    ['32000-mono.flac', 32_000, 1, false],
    ['48000-stereo.m4a', 48_000, 2, false],
    ['44100-mono.aac', 44_100, 1, false],
    ['48000-mono-opus.webm', 48_000, 1, false],
  ])('%s', async (name, sampleRate, channels, estimated) => {
    const found = await probe(new Blob([load(name)]));
    expect(found).toMatchObject({ sampleRate, channels, estimated });
    expect(found!.duration).toBeGreaterThan(0.59);
    expect(found!.duration).toBeLessThan(0.72);
  });

  it.each(['44100-stereo.mp3', '32000-mono.flac'])('%s, cut in half, says how long it was', async (name) => {
    const whole = load(name);
    const found = await probe(new Blob([whole.subarray(0, whole.length / 2)]));
    expect(found!.duration).toBeGreaterThan(0.59);
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('genre,track\nblues,1\n'.repeat(50))],
    ['the first bytes of a wav', new Uint8Array(load('pcm16-11025-mono.wav').subarray(0, 16))],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ])('is null for %s', async (_, bytes) => {
    expect(await probe(new Blob([bytes]))).toBeNull();
  });
});
