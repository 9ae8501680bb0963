import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import type { AudioFileRef } from '../dataset/sources/audioFileRef.ts';
import type { Track } from '../dataset/track.ts';
import { messageOf } from '../messageOf.ts';
import { guardQuota, isStorageFull, openMelscopeDb } from '../storage/db.ts';
import { audioPool } from '../workers/audioPool.ts';
import { forEachConcurrent, type Progress, ProgressMeter } from './progress.ts';

/** A file that did not become a track, and why. */
export interface ImportFailure {
  path: string;
  reason: string;
}

export interface ImportHandlers {
  onTrack(track: Track): void;
  onFailure(failure: ImportFailure): void;
  onProgress(progress: Progress): void;
}

/**
 * Decodes files one after another into the browser's database; at no time is more than a few files'
 * audio in memory. A file that fails is reported and the rest goes on. Aborting keeps what is done.
 *
 * @param genreOf the genre of a file whose folder and name do not tell
 * @param taken ids that are in use; a file imported a second time (same genre, name and bytes) is left alone
 * @throws StorageFullError when the disk is full; what was imported before stays
 */
export async function importTracks(
  files: readonly AudioFileRef[],
  genreOf: (file: AudioFileRef) => string,
  taken: ReadonlyMap<string, Track>,
  handlers: ImportHandlers,
  signal: AbortSignal,
): Promise<void> {
  const meter = new ProgressMeter(files.length, handlers.onProgress);
  const ids = new Map([...taken].map(([id, track]) => [id, track.audioKey]));
  await forEachConcurrent(files, audioPool.size, signal, async (file) => {
    try {
      const track = await importTrack(file, genreOf(file), ids);
      if (track) handlers.onTrack(track);
    } catch (error) {
      if (isStorageFull(error)) throw error;
      handlers.onFailure({ path: file.path, reason: messageOf(error) });
    }
    meter.advance();
  });
}

async function importTrack(
  file: AudioFileRef,
  genre: string,
  ids: Map<string, string>,
): Promise<Track | null> {
  const bytes = await (await file.blob()).arrayBuffer();
  const audioKey = await sha256(bytes);
  const id = freeId(`${genre}/${file.name}`, audioKey, ids);
  if (!id) return null;
  const { note, channels, sampleRate } = await decodeAudioFile(bytes, file.name);
  const duration = await audioPool.run(
    (worker) =>
      worker.store(
        audioKey,
        transfer(
          { channels, sampleRate },
          channels.map((c) => c.buffer),
        ),
      ),
    'bulk',
  );
  const track: Track = {
    id,
    name: file.name,
    genre,
    duration,
    audioKey,
    source: 'file',
    ...(note && { note }),
  };
  const db = await openMelscopeDb();
  await guardQuota(() => db.put('tracks', track));
  return track;
}

/** Two different files may share genre and name; the same file twice is one track (null). */
function freeId(wanted: string, audioKey: string, ids: Map<string, string>): string | null {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted} (${n})`;
    const holder = ids.get(id);
    if (holder === audioKey) return null;
    if (holder === undefined) {
      ids.set(id, audioKey);
      return id;
    }
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
