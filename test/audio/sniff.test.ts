import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/audio/sniff.ts';

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer;
const rest = `${'\0\x01\x02\x9f'.repeat(20)}`;

describe('explainFailure', () => {
  it.each<[string, ArrayBuffer, RegExp]>([
    ['nothing', new ArrayBuffer(0), /^The file is empty\.$/],
    ['HTML', latin1('\n<!DOCTYPE html><html><body>404'), /web page/],
    ['HTML with a byte order mark', new TextEncoder().encode('\ufeff<html>').buffer, /web page/],
    ['JSON', latin1('{"error": "not found"}'), /JSON file/],
    ['text', latin1('genre,track\r\nblues,1\r\n'), /text file/],
    ['PNG', latin1(`\x89PNG\r\n\x1a\n${rest}`), /picture/],
    ['JPEG', latin1(`\xff\xd8\xff\xe0${rest}`), /picture/],
    ['WebP', latin1(`RIFF\x10\x20\0\0WEBPVP8 ${rest}`), /picture/],
    ['PDF', latin1('%PDF-1.7'), /PDF/],
    ['zip', latin1(`PK\x03\x04${rest}`), /zip archive.*Unpack/],
    ['AIFF', latin1(`FORM\0\0\x10\0AIFFCOMM${rest}`), /AIFF.*Convert it to WAV or MP3/],
    ['CAF', latin1(`caff\0\x01${rest}`), /CAF.*Convert/],
    ['WMA', latin1(`\x30\x26\xb2\x75\x8e\x66\xcf\x11${rest}`), /WMA.*Convert/],
    ['AMR', latin1(`#!AMR\n${rest}`), /AMR.*Convert/],
    ['MIDI', latin1(`MThd\0\0\0\x06${rest}`), /MIDI/],
    ['AVI', latin1(`RIFF\x10\x20\0\0AVI LIST${rest}`), /video/],
    ['MP4 video', latin1(`\0\0\0\x20ftypisom${rest}`), /video/],
    ['M4A', latin1(`\0\0\0\x20ftypM4A ${rest}`), /M4A file is damaged/],
    ['WAV', latin1(`RIFF\x10\x20\0\0WAVEfmt ${rest}`), /WAV file is damaged/],
    ['MP3', latin1(`\xff\xfb\x90\x64${rest}`), /MP3 file is damaged/],
    [
      'anything else',
      latin1(`\x07\x00${rest}`),
      /damaged, or in a format \(\.mp3\) that this browser cannot decode/,
    ],
    ['two bytes', latin1('\x0b\x00'), /damaged, or in a format/],
  ])('%s', (_, bytes, message) => {
    expect(explainFailure(bytes, 'song.mp3')).toMatch(message);
  });

  it('mentions no extension where the name has none', () => {
    expect(explainFailure(latin1(`\x07\x00${rest}`), 'blues.00001')).toMatch(/in a format that this browser/);
  });

  it.each([
    ['44100-stereo.mp3', /MP3/],
    ['32000-mono.flac', /FLAC/],
    ['44100-mono-vorbis.ogg', /Ogg/],
    ['48000-stereo.m4a', /M4A/],
  ])('knows what ffmpeg writes: %s', (name, message) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/audio/${name}`, import.meta.url)));
    expect(explainFailure(bytes.buffer, name)).toMatch(message);
  });
});
