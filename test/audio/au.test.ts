import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeAu, decodeAuFrames, isAu, readAuHeader } from '../../src/audio/au.ts';
import { AudioFileError } from '../../src/audio/errors.ts';

const folder = new URL('../fixtures/au/', import.meta.url);
const expected: { sampleRate: number; frames: number; every: number; samples: Record<string, number[][]> } =
  JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

const load = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.au`, folder))).buffer;

/** A copy of a good file with one header word changed. */
function withWord(index: number, value: number): ArrayBuffer {
  const bytes = load('pcm16').slice(0);
  new DataView(bytes).setUint32(index * 4, value);
  return bytes;
}

describe('decodeAu', () => {
  it.each(Object.keys(expected.samples))('reads %s as sox and ffmpeg do', (name) => {
    const { channels, sampleRate } = decodeAu(load(name));
    expect(sampleRate).toBe(expected.sampleRate);
    expect(channels.map((c) => c.length)).toEqual([expected.frames, expected.frames]);
    expected.samples[name]!.forEach((frame, i) => {
      frame.forEach((value, channel) => {
        expect(Math.abs(channels[channel]![i * expected.every]! - value)).toBeLessThan(1e-7);
      });
    });
  });

  it('gives what is there of a truncated file, whole frames only', () => {
    const whole = decodeAu(load('pcm24'));
    const cut = load('pcm24').slice(0, -603);
    const header = readAuHeader(cut);
    expect([header.frames, header.promisedFrames]).toEqual([99, 200]);
    expect(decodeAu(cut).channels[1]).toEqual(whole.channels[1]!.slice(0, 99));
  });

  it('ignores what follows the data', () => {
    expect(decodeAu(withWord(2, 40)).channels[0]).toEqual(decodeAu(load('pcm16')).channels[0]!.slice(0, 10));
  });

  it('decodes in portions to the same samples', () => {
    const bytes = load('float64');
    const header = readAuHeader(bytes);
    const channels = [new Float32Array(header.frames), new Float32Array(header.frames)];
    decodeAuFrames(bytes, header, channels, 0, 77);
    decodeAuFrames(bytes, header, channels, 77, header.frames);
    expect(channels).toEqual(decodeAu(bytes).channels);
  });

  it.each<[string, ArrayBuffer, RegExp]>([
    ['another format', new TextEncoder().encode('RIFF0000WAVE').buffer, /not an \.au file/],
    ['nothing', new ArrayBuffer(0), /not an \.au file/],
    ['a cut header', load('pcm16').slice(0, 20), /ends within its header/],
    ['data inside the header', withWord(1, 8), /start at byte 8/],
    ['an encoding nobody reads (ADPCM)', withWord(3, 23), /encoding 23.*Convert it to WAV/],
    ['a sample rate of 0', withWord(4, 0), /sample rate of 0 Hz/],
    ['no channels', withWord(5, 0), /0 channels/],
    ['absurdly many channels', withWord(5, 0x01000000), /16777216 channels/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeAu(bytes)).toThrow(AudioFileError);
    expect(() => decodeAu(bytes)).toThrow(message);
  });
});

describe('isAu', () => {
  it('goes by the first four bytes', () => {
    expect(isAu(load('alaw'))).toBe(true);
    expect(isAu(new TextEncoder().encode('.sn').buffer)).toBe(false);
    expect(isAu(new TextEncoder().encode('dns.....').buffer)).toBe(false);
  });
});
