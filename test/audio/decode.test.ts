import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeAudioFile } from '../../src/audio/decode.ts';
import { AudioFileError } from '../../src/audio/errors.ts';

const load = (path: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)));

/** A .au file: 16-bit mono at 8 kHz holding 0, 1, 2 …, whose header promises `promised` samples. */
function au(samples: number, promised = samples): ArrayBuffer {
  const bytes = new ArrayBuffer(24 + 2 * samples);
  const view = new DataView(bytes);
  [0x2e736e64, 24, 2 * promised, 3, 8000, 1].forEach((word, i) => {
    view.setUint32(4 * i, word);
  });
  for (let i = 0; i < samples; i++) view.setInt16(24 + 2 * i, i % 30_000);
  return bytes;
}

/**
 * Node has no Web Audio. This stands in for a browser that decodes `seconds` of stereo (or fails), detaches
 * the bytes as a browser does, and tells at what rate it was asked to.
 */
function fakeBrowser(seconds: number | null): { rate?: number } {
  const seen: { rate?: number } = {};
  class FakeContext {
    constructor(_channels: number, _length: number, sampleRate: number) {
      seen.rate = sampleRate;
    }
    async decodeAudioData(bytes: ArrayBuffer) {
      structuredClone(bytes, { transfer: [bytes] });
      if (seconds === null) throw new DOMException('Unable to decode audio data', 'EncodingError');
      const length = Math.round(seconds * seen.rate!);
      return {
        length,
        duration: seconds,
        sampleRate: seen.rate,
        numberOfChannels: 2,
        copyFromChannel: (to: Float32Array, channel: number, from: number) => {
          for (let i = 0; i < to.length; i++) to[i] = (channel + 1) * (from + i);
        },
      };
    }
  }
  vi.stubGlobal('OfflineAudioContext', FakeContext);
  return seen;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('decodeAudioFile, .au', () => {
  it('decodes without a browser', async () => {
    const { channels, sampleRate, note } = await decodeAudioFile(au(8000), 'x.au');
    expect([channels.length, channels[0]!.length, sampleRate, note]).toEqual([1, 8000, 8000, undefined]);
    expect(channels[0]![4096]).toBe(4096 / 32_768);
  });

  it('says when a file is cut off', async () => {
    const { note } = await decodeAudioFile(au(8000, 240_000), 'x.au');
    expect(note).toBe('only 1 s of 30 s could be decoded: the file is damaged');
  });

  it('uses 15 minutes of a longer file, decoded in portions', async () => {
    const { channels, note } = await decodeAudioFile(au(8000 * 901), 'x.au');
    expect(channels[0]!.length).toBe(8000 * 900);
    expect(channels[0]![7_199_999]).toBe(Math.fround((7_199_999 % 30_000) / 32_768));
    expect(note).toBe('only the first 15 minutes are used');
  });

  it('refuses what is too short to be music', async () => {
    await expect(decodeAudioFile(au(3999), 'x.au')).rejects.toThrow(/Only 0\.50 s/);
    await expect(decodeAudioFile(au(0), 'x.au')).rejects.toThrow(/holds no sound/);
  });
});

describe('decodeAudioFile, by the browser', () => {
  it.each([
    ['pcm16-11025-mono.wav', 11_025],
    ['32000-mono.flac', 32_000],
    ['24000-stereo.opus', 48_000],
  ])('%s is decoded at its own rate', async (name, rate) => {
    const seen = fakeBrowser(0.6);
    const { channels, sampleRate, note } = await decodeAudioFile(load(`audio/${name}`).buffer, name);
    expect([seen.rate, sampleRate, note]).toEqual([rate, rate, undefined]);
    expect(channels.map((c) => [c.length, c[100]])).toEqual([
      [rate * 0.6, 100],
      [rate * 0.6, 200],
    ]);
  });

  it('asks for 44.1 kHz when the rate is unknown or beyond what browsers must offer', async () => {
    const seen = fakeBrowser(3);
    await decodeAudioFile(Uint8Array.of(0, 1, 2, 3).buffer, 'x.mp3');
    expect(seen.rate).toBe(44_100);
    const wav = load('audio/pcm16-11025-mono.wav');
    new DataView(wav.buffer).setUint32(24, 192_000, true);
    await decodeAudioFile(wav.buffer, 'x.wav');
    expect(seen.rate).toBe(44_100);
  });

  it('says when less comes out than the file claims', async () => {
    fakeBrowser(0.6);
    const flac = load('audio/32000-mono.flac');
    // STREAMINFO's sample count, its low 32 bits: 30 s.
    new DataView(flac.buffer).setUint32(22, 30 * 32_000);
    const { note } = await decodeAudioFile(flac.buffer, 'x.flac');
    expect(note).toBe('only 0.6 s of 30 s could be decoded: the file is damaged');
  });

  it('does not blame an MP3 whose length was only guessed from its first frame', async () => {
    fakeBrowser(0.6);
    const frames = load('audio/22050-mono-no-xing.mp3');
    // Text after the sound makes the guess from the file's size far too long.
    const bytes = new Uint8Array(frames.length + 20_000);
    bytes.set(frames);
    const { note } = await decodeAudioFile(bytes.buffer, 'x.mp3');
    expect(note).toBeUndefined();
  });

  it('explains a failure by what the file really is', async () => {
    fakeBrowser(null);
    const html = new TextEncoder().encode('<html><body>404</body></html>').buffer;
    await expect(decodeAudioFile(html, 'song.mp3')).rejects.toThrow(AudioFileError);
    const again = new TextEncoder().encode('<html><body>404</body></html>').buffer;
    await expect(decodeAudioFile(again, 'song.mp3')).rejects.toThrow(/web page/);
    await expect(decodeAudioFile(new ArrayBuffer(0), 'song.mp3')).rejects.toThrow(/empty/);
  });

  it('refuses a file of which next to nothing can be decoded', async () => {
    fakeBrowser(0.001);
    await expect(decodeAudioFile(load('audio/44100-stereo.mp3').buffer, 'x.mp3')).rejects.toThrow(
      /Only 0\.00 s/,
    );
  });
});

describe('decodeAudioFile, longer than 15 minutes', () => {
  /** Mediabunny hands out AudioBuffers; Node has none. */
  class FakeAudioBuffer {
    readonly numberOfChannels: number;
    readonly sampleRate: number;
    readonly #data: Float32Array[];
    constructor(options: { length: number; numberOfChannels: number; sampleRate: number }) {
      this.numberOfChannels = options.numberOfChannels;
      this.sampleRate = options.sampleRate;
      this.#data = Array.from({ length: options.numberOfChannels }, () => new Float32Array(options.length));
    }
    getChannelData(channel: number) {
      return this.#data[channel]!;
    }
    copyToChannel(from: Float32Array, channel: number) {
      this.#data[channel]!.set(from);
    }
  }

  it('decodes the beginning, in mono', async () => {
    vi.stubGlobal('AudioBuffer', FakeAudioBuffer);
    const short = load('audio/pcm8-8000-stereo.wav');
    const dataAt = Buffer.from(short).indexOf('data') + 8;
    const frames = 8000 * 1000;
    const wav = new Uint8Array(dataAt + 2 * frames);
    wav.set(short.subarray(0, dataAt));
    const view = new DataView(wav.buffer);
    view.setUint32(4, wav.length - 8, true);
    view.setUint32(dataAt - 4, 2 * frames, true);
    for (let i = 0; i < frames; i++) {
      wav[dataAt + 2 * i] = i % 200;
      wav[dataAt + 2 * i + 1] = 128;
    }
    const { channels, sampleRate, note } = await decodeAudioFile(wav.buffer, 'long.wav');
    expect([channels.length, channels[0]!.length, sampleRate]).toEqual([1, 900 * 8000, 8000]);
    expect(note).toBe('only the first 15 minutes are used');
    for (const i of [0, 77, 1_000_003, 7_199_999]) {
      expect(channels[0]![i]).toBeCloseTo(((i % 200) - 128) / 256, 5);
    }
  });

  it('says what to do where the browser cannot decode a part', async () => {
    const piece = load('audio/22050-mono-no-xing.mp3');
    const long = new Uint8Array(piece.length * 1500);
    for (let i = 0; i < 1500; i++) long.set(piece, i * piece.length);
    await expect(decodeAudioFile(long.buffer, 'long.mp3')).rejects.toThrow(/longer than 15 minutes.*Cut out/);
  });
});
