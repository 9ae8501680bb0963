import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import type { MediaFileRef } from '../dataset/sources/mediaFileRef.ts';
import type { Track } from '../dataset/track.ts';
import { contentKey } from '../storage/contentKey.ts';
import { audioPool } from '../workers/audioPool.ts';
import type { TrackIds } from './trackIds.ts';

/**
 * Keeps the content of a song or a picture.
 * @returns its track, which is not kept yet; null for one that is in the library
 * @throws AudioFileError, PictureFileError or StorageFullError
 */
export function importFile(file: MediaFileRef, genre: string, ids: TrackIds): Promise<Track | null> {
  return file.kind === 'audio' ? importSong(file, genre, ids) : importPicture(file, genre, ids);
}

async function importSong(file: MediaFileRef, genre: string, ids: TrackIds): Promise<Track | null> {
  const { name } = file;
  const bytes = await (await file.blob()).arrayBuffer();
  const audioKey = await contentKey(bytes);
  const id = ids.take(genre, name, audioKey);
  if (!id) return null;
  const { note, channels, sampleRate } = await decodeAudioFile(bytes, name);
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
  return { id, name, genre, duration, audioKey, source: 'file', ...(note && { note }) };
}

/** The page does nothing but pass the file on: thousands of pictures are decoded and kept by the workers. */
async function importPicture(file: MediaFileRef, genre: string, ids: TrackIds): Promise<Track | null> {
  const { name } = file;
  const blob = await file.blob();
  const audioKey = await audioPool.run((worker) => worker.storePicture(blob), 'bulk');
  const id = ids.take(genre, name, audioKey);
  if (!id) return null;
  return { id, name, genre, duration: 0, audioKey, source: 'file', kind: 'picture' };
}
