import type { DBSchema } from 'idb';
import type { TaughtClass, TaughtSong } from '../experiments/teach/classes.ts';
import type { TeachingResult } from '../experiments/teach/result.ts';
import { t } from '../i18n.ts';
import { connection } from './connection.ts';
import { guardQuota } from './db.ts';
import { type PackedPcm, packPcm, unpackPcm } from './packedPcm.ts';

interface TeachSchema extends DBSchema {
  /** One list: their order is the user's. */
  classes: { key: string; value: TaughtClass[] };
  songs: { key: string; value: TaughtSong };
  /** By `audioKey`; built-in songs are rendered again. */
  pcm: { key: string; value: PackedPcm };
  results: { key: string; value: TeachingResult };
}

/** A database of its own: what is taught is apart from the library's music. */
const open = connection<TeachSchema>('melscope-teach', 1, (db) => {
  db.createObjectStore('classes');
  db.createObjectStore('songs', { keyPath: 'audioKey' });
  db.createObjectStore('pcm');
  db.createObjectStore('results');
});

const ALL = 'all';
const LAST = 'last';

/** Null before the first were kept. */
export async function loadClasses(): Promise<TaughtClass[] | null> {
  return (await (await open()).get('classes', ALL)) ?? null;
}

export async function loadTaughtSongs(): Promise<TaughtSong[]> {
  return (await open()).getAll('songs');
}

/** @throws StorageFullError */
export async function storeClasses(classes: readonly TaughtClass[]): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('classes', [...classes], ALL));
}

const PREFIX = 'taught:';

/** The audio key of a song that is kept here, not in the library. @param content see `contentKey` */
export const taughtKey = (content: string): string => `${PREFIX}${content}`;

export const isTaughtKey = (audioKey: string): boolean => audioKey.startsWith(PREFIX);

/** Keeps a song's sound, which its record follows. @param pcm mono at SAMPLE_RATE @throws StorageFullError */
export async function storeTaughtPcm(audioKey: string, pcm: Float32Array): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('pcm', packPcm(pcm), audioKey));
}

/** @throws StorageFullError */
export async function storeTaughtSong(song: TaughtSong): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('songs', song));
}

/** Replaces a song that is there. @returns false where it is not: it was removed @throws StorageFullError */
export async function replaceTaughtSong(song: TaughtSong): Promise<boolean> {
  const db = await open();
  return guardQuota(async () => {
    const tx = db.transaction('songs', 'readwrite');
    const isThere = (await tx.store.count(song.audioKey)) > 0;
    await Promise.all([isThere && tx.store.put(song), tx.done]);
    return isThere;
  });
}

export async function loadTaughtPcm(audioKey: string): Promise<Float32Array> {
  const packed = await (await open()).get('pcm', audioKey);
  if (!packed) throw new Error(t('The sound of this song is no longer stored. Remove it and add it again.'));
  return unpackPcm(packed);
}

/** Forgets songs with their sound. */
export async function forgetTaughtSongs(audioKeys: readonly string[]): Promise<void> {
  const tx = (await open()).transaction(['songs', 'pcm'], 'readwrite');
  await Promise.all([
    ...audioKeys.flatMap((key) => [tx.objectStore('songs').delete(key), tx.objectStore('pcm').delete(key)]),
    tx.done,
  ]);
}

/** Replaces the last one. @throws StorageFullError */
export async function storeTeachingResult(result: TeachingResult): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('results', result, LAST));
}

export async function loadTeachingResult(): Promise<TeachingResult | null> {
  return (await (await open()).get('results', LAST)) ?? null;
}
