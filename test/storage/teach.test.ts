import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { TaughtSong } from '../../src/experiments/teach/classes.ts';
import { isStorageFull } from '../../src/storage/db.ts';
import {
  forgetTaughtSongs,
  isTaughtKey,
  loadClasses,
  loadTaughtPcm,
  loadTaughtSongs,
  replaceTaughtSong,
  storeClasses,
  storeTaughtPcm,
  storeTaughtSong,
  taughtKey,
} from '../../src/storage/teach.ts';

const song: TaughtSong = {
  audioKey: taughtKey('abc'),
  classId: 'x',
  name: 'song',
  duration: 5,
  source: 'file',
  embedding: { of: 'base', values: Float32Array.of(1, 2), dimensions: 2 },
};

it('keeps classes in their order, and songs with their embeddings', async () => {
  expect(await loadClasses()).toBeNull();
  const classes = ['z', 'a', 'm'].map((id) => ({ id, name: id.toUpperCase() }));
  await storeClasses(classes);
  expect(await loadClasses()).toEqual(classes);
  await storeTaughtSong(song);
  expect(await loadTaughtSongs()).toEqual([song]);
});

it('keeps a song’s sound, and forgets it with the song', async () => {
  const pcm = Float32Array.from({ length: 500 }, (_, i) => Math.sin(i));
  await storeTaughtPcm(song.audioKey, pcm);
  const kept = await loadTaughtPcm(song.audioKey);
  for (const [i, value] of pcm.entries()) expect(kept[i]).toBeCloseTo(value, 4);
  await forgetTaughtSongs([song.audioKey]);
  expect(await loadTaughtSongs()).toEqual([]);
  await expect(loadTaughtPcm(song.audioKey)).rejects.toThrow(/add it again/);
});

it('does not bring back a song that was removed', async () => {
  expect(await replaceTaughtSong(song)).toBe(false);
  expect(await loadTaughtSongs()).toEqual([]);
  await storeTaughtSong(song);
  const renewed = { ...song, name: 'another' };
  expect(await replaceTaughtSong(renewed)).toBe(true);
  expect(await loadTaughtSongs()).toEqual([renewed]);
});

it('tells its keys from those of the library and of built-in music', () => {
  expect(isTaughtKey(taughtKey('abc'))).toBe(true);
  expect(isTaughtKey('abc')).toBe(false);
  expect(isTaughtKey('demo:1:jazz:3:8:0.5:0.2:7')).toBe(false);
});

it('says when the disk is full', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const refused = await storeTaughtPcm('key', new Float32Array(4)).catch((error: unknown) => error);
  expect(isStorageFull(refused)).toBe(true);
  put.mockRestore();
});
