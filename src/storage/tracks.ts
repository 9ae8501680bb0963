import type { Track } from '../dataset/track.ts';
import { guardQuota, openMelscopeDb } from './db.ts';

/** All tracks of the library. */
export async function loadTracks(): Promise<Track[]> {
  return (await openMelscopeDb()).getAll('tracks');
}

/** Keeps tracks, all or none, replacing those with the same id. @throws StorageFullError */
export async function storeTracks(tracks: readonly Track[]): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(async () => {
    const tx = db.transaction('tracks', 'readwrite');
    await Promise.all([...tracks.map((track) => tx.store.put(track)), tx.done]);
  });
}

/** Forgets tracks; their content stays. */
export async function forgetTracks(tracks: readonly Track[]): Promise<void> {
  const tx = (await openMelscopeDb()).transaction('tracks', 'readwrite');
  await Promise.all([...tracks.map((track) => tx.store.delete(track.id)), tx.done]);
}
