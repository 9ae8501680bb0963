import { openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type NpyArray, readNpyHeader } from '../../../src/dataset/sources/npy.ts';
import { openSpectrogramArray, readSpectrograms } from '../../../src/dataset/sources/spectrogramArray.ts';

const FOLDER = new URL('../../fixtures/npy/', import.meta.url);
const npy = (name: string) => openAsBlob(new URL(`${name}.npy`, FOLDER));
const expected: { shape: number[]; bytes: number[][] } = JSON.parse(
  readFileSync(new URL('expected.json', FOLDER), 'utf8'),
);

const NAMES = { names: ['blues.00000', 'rock.00000'] };
const rawFile = (path: string, blob: Blob) => ({ path, size: blob.size, blob: async () => blob });
const open = async (name: string, json: object | null = NAMES) =>
  openSpectrogramArray({
    ...rawFile(`${name}.npy`, await npy(name)),
    tracks: json && rawFile('tracks.json', new Blob([JSON.stringify(json)])),
  });

describe('what numpy writes', () => {
  it.each(['uint8', 'float32', 'float64', 'version2'])('%s is read row by row', async (name) => {
    const array = await open(name, { ...NAMES, secondsPerTrack: 2 });
    expect(array.array.shape).toEqual(expected.shape);
    expect(array.tracks).toEqual([
      { name: 'blues.00000', genre: 'blues' },
      { name: 'rock.00000', genre: 'rock' },
    ]);
    const rows = await readSpectrograms(array, 0, 2);
    expect(rows).toEqual(
      expected.bytes.map((bytes) => ({
        height: 3,
        width: 4,
        framesPerSecond: 2,
        data: Uint8Array.from(bytes),
      })),
    );
    expect(await readSpectrograms(array, 1, 2)).toEqual(rows.slice(1));
  });

  it.each([
    ['fortran', /Fortran order.*ascontiguousarray/],
    ['big-endian', />f4.*astype\('float32'\)/],
    ['int16', /<i2.*astype/],
    ['one-track', /shape is \(3, 4\).*\(tracks, mel bands, frames\)/],
    ['swapped', /600 mel bands.*transpose\(0, 2, 1\)/],
  ])('%s is refused with what to do', async (name, message) => {
    await expect(open(name)).rejects.toThrow(message);
  });

  it.each(['power', 'nan'])('%s values are no decibels, which is said of each row', async (name) => {
    const rows = await readSpectrograms(await open(name), 0, 2);
    expect(rows).toEqual([
      { problem: expect.stringMatching(/ref=np\.max/) },
      { problem: expect.stringMatching(/ref=np\.max/) },
    ]);
  });

  it('says what is wrong with a cut or a false file', async () => {
    const whole = await npy('uint8');
    await expect(readNpyHeader(whole.slice(0, whole.size - 1))).rejects.toThrow(
      /damaged or incomplete: an array of 2 × 3 × 4 \(uint8\) takes 152 bytes, but there are 151/,
    );
    await expect(readNpyHeader(whole.slice(0, 60))).rejects.toThrow(/header/);
    await expect(readNpyHeader(new Blob(['PK\x03\x04']))).rejects.toThrow(/no NumPy file/);
    await expect(readNpyHeader(new Blob([]))).rejects.toThrow(/no NumPy file/);
  });
});

describe('tracks.json', () => {
  it('may label the tracks by name or by the number of the genre', async () => {
    const genres = ['blues', 'rock'];
    const byName = await open('uint8', { genres, names: ['a', 'b'], labels: ['rock', 'blues'] });
    const byNumber = await open('uint8', { genres, names: ['a', 'b'], labels: [1, 0] });
    expect(byName.tracks.map((t) => t.genre)).toEqual(['rock', 'blues']);
    expect(byNumber.tracks).toEqual(byName.tracks);
  });

  it('says how many frames a second there are; a track of GTZAN lasts 30 s', async () => {
    expect((await open('uint8')).framesPerSecond).toBeCloseTo(4 / 30, 12);
    expect((await open('uint8', { ...NAMES, framesPerSecond: 43.1 })).framesPerSecond).toBe(43.1);
  });

  it('takes the last dot for the end of the genre', async () => {
    const array = await open('uint8', { names: ['hip.hop.1', 'rock.2'] });
    expect(array.tracks[0]).toEqual({ name: 'hip.hop.1', genre: 'hip.hop' });
  });

  it.each([
    ['is missing', null, /no tracks\.json beside it/],
    ['has too few names', { names: ['blues.0'] }, /2 spectrograms.*1 names/],
    ['has too few labels', { ...NAMES, labels: ['x'] }, /2 names but 1 labels/],
    [
      'has a label beyond the genres',
      { ...NAMES, genres: ['a'], labels: [0, 7] },
      /label 7, but only 1 genres/,
    ],
    ['has numbers but no genres', { ...NAMES, labels: [0, 1] }, /no "genres"/],
    ['has names without a genre', { names: ['one', 'two'] }, /“one”.*does not begin with a genre/],
    ['has a genre that is not listed', { ...NAMES, genres: ['blues'] }, /“rock”, which is not among/],
    ['has no names', { genres: ['blues'] }, /"names"/],
    ['has a length of 0', { ...NAMES, secondsPerTrack: 0 }, /"secondsPerTrack"/],
  ])('%s', async (_, json, message) => {
    await expect(open('uint8', json)).rejects.toThrow(message);
  });

  it('must be JSON', async () => {
    const file = { ...rawFile('a.npy', await npy('uint8')), tracks: rawFile('tracks.json', new Blob(['{'])) };
    await expect(openSpectrogramArray(file)).rejects.toThrow(/not valid JSON/);
  });
});

const SHARED = new URL('../../../../shared/data/gtzan-mel/', import.meta.url);
const real = await openAsBlob(new URL('mel_uint8.npy', SHARED)).catch(() => null);

it.skipIf(!real)('the 949 spectrograms of GTZAN', async () => {
  const list = await openAsBlob(new URL('tracks.json', SHARED));
  const found = { ...rawFile('mel_uint8.npy', real!), tracks: rawFile('tracks.json', list) };
  const { array, tracks, framesPerSecond } = await openSpectrogramArray(found);
  expect(array satisfies NpyArray).toMatchObject({ dtype: 'uint8', shape: [949, 128, 387] });
  expect(new Set(tracks.map((t) => t.genre)).size).toBe(10);
  expect(framesPerSecond).toBeCloseTo(12.9, 2);
});
