import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { guardQuota, isStorageFull, openMelscopeDb } from '../../src/storage/db.ts';

it('keeps the tracks, sound and model of version 1', async () => {
  const before = await openDB('melscope', 1, {
    upgrade(db) {
      db.createObjectStore('tracks', { keyPath: 'id' });
      for (const store of ['pcm', 'features', 'models']) db.createObjectStore(store);
    },
  });
  const track = { id: 'pop/a', name: 'a', genre: 'pop', duration: 3, audioKey: 'k', source: 'file' };
  const packed = { samples: Int16Array.of(1, -2), step: 0.5 };
  await before.put('tracks', track);
  await before.put('pcm', packed, 'k');
  await before.put('features', { starts: [0] }, 'k|log-mel/2048');
  await before.put('models', { name: 'mine' }, 'current');
  before.close();

  const db = await openMelscopeDb();
  expect(await db.getAll('tracks')).toEqual([track]);
  expect(await db.get('pcm', 'k')).toEqual(packed);
  expect(await db.get('models', 'current')).toEqual({ name: 'mine' });
  // Their keys are no longer asked for.
  expect(await db.count('features')).toBe(0);
  expect(await db.count('pictures')).toBe(0);
  expect(await db.count('spectrograms')).toBe(0);
});

describe('guardQuota', () => {
  it('turns a full disk into a sentence, and lets other errors through', async () => {
    const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const error = await guardQuota(full).catch((e) => e);
    expect(error.message).toMatch(/storage for this site is full/);
    expect(isStorageFull(error)).toBe(true);
    expect(isStorageFull(new Error(error.message))).toBe(false);
    // What comes out of a worker: the same message and name, another class.
    expect(isStorageFull(Object.assign(new Error(error.message), { name: error.name }))).toBe(true);
    await expect(guardQuota(() => Promise.reject(new TypeError('other')))).rejects.toThrow('other');
  });
});
