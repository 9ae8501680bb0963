import type { FoundFiles, IgnoredFile, MediaFileRef } from '../dataset/sources/mediaFileRef.ts';
import { openSpectrogramArray, type SpectrogramArray } from '../dataset/sources/spectrogramArray.ts';
import type { Track } from '../dataset/track.ts';
import { messageOf } from '../messageOf.ts';
import { isStorageFull } from '../storage/db.ts';
import { storeTracks } from '../storage/tracks.ts';
import { audioPool } from '../workers/audioPool.ts';
import { importFile } from './importFile.ts';
import { importRows } from './importRows.ts';
import { forEachConcurrent, type Progress, ProgressMeter } from './progress.ts';
import { TrackIds } from './trackIds.ts';

/** A file that did not become a track, and why. */
export type ImportFailure = IgnoredFile;

export interface ImportHandlers {
  onTracks(tracks: readonly Track[]): void;
  onFailure(failure: ImportFailure): void;
  onProgress(progress: Progress): void;
}

/** Rows of an array that are read and written in one go: a few MB. */
const ROWS_AT_ONCE = 32;

/**
 * Brings songs, pictures and arrays of spectrograms into the browser's database; at no time is more than a few
 * files' content in memory. A file that fails is reported and the rest goes on. Aborting keeps what is done.
 *
 * @param genreOf the genre of a file whose folder and name do not tell
 * @param present the tracks in the library; one that comes a second time (same genre, name and bytes) is left alone
 * @returns how many were there already
 * @throws StorageFullError when the disk is full; what was imported before stays
 */
export async function importTracks(
  found: Pick<FoundFiles, 'files' | 'spectrograms'>,
  genreOf: (file: MediaFileRef) => string,
  present: readonly Track[],
  handlers: ImportHandlers,
  signal: AbortSignal,
): Promise<number> {
  const ids = new TrackIds(present);
  let known = 0;
  const keep = async (imported: readonly (Track | null)[]) => {
    const tracks = imported.filter((track) => track !== null);
    known += imported.length - tracks.length;
    await storeTracks(tracks);
    if (tracks.length > 0) handlers.onTracks(tracks);
  };
  const attempt = async (path: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (isStorageFull(error)) throw error;
      handlers.onFailure({ path, reason: messageOf(error) });
    }
  };

  const arrays: SpectrogramArray[] = [];
  for (const file of found.spectrograms)
    await attempt(file.path, async () => void arrays.push(await openSpectrogramArray(file)));
  const chunks = arrays.flatMap(chunksOf);
  const rows = arrays.reduce((sum, { tracks }) => sum + tracks.length, 0);
  const meter = new ProgressMeter(found.files.length + rows, handlers.onProgress);

  await forEachConcurrent(found.files, audioPool.size, signal, async (file) => {
    await attempt(file.path, async () => keep([await importFile(file, genreOf(file), ids)]));
    meter.advance();
  });
  await forEachConcurrent(chunks, audioPool.size, signal, async ({ array, from, to }) => {
    await attempt(array.path, async () => {
      const { tracks, failures } = await importRows(array, from, to, ids);
      failures.forEach(handlers.onFailure);
      await keep(tracks);
    });
    meter.advance(to - from);
  });
  return known;
}

function chunksOf(array: SpectrogramArray): { array: SpectrogramArray; from: number; to: number }[] {
  const rows = array.tracks.length;
  return Array.from({ length: Math.ceil(rows / ROWS_AT_ONCE) }, (_, i) => ({
    array,
    from: i * ROWS_AT_ONCE,
    to: Math.min(rows, (i + 1) * ROWS_AT_ONCE),
  }));
}
