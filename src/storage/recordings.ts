import { renderDemoTrack } from '../dataset/demo/render.ts';
import { parseDemoAudioKey } from '../dataset/demo/spec.ts';
import { kindOf } from '../dataset/kinds.ts';
import { decodePicture } from '../dataset/sources/decodePicture.ts';
import type { Track } from '../dataset/track.ts';
import type { MelSpectrogram, Recording } from '../features/recording.ts';
import { t } from '../i18n.ts';
import { contentKey } from './contentKey.ts';
import { guardQuota, openMelscopeDb } from './db.ts';
import { packPcm, unpackPcm } from './packedPcm.ts';

/** Keeps a track's PCM. @throws StorageFullError */
export async function savePcm(audioKey: string, pcm: Float32Array): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(() => db.put('pcm', packPcm(pcm), audioKey));
}

/** A track's PCM: rendered again for built-in music, read back for imported files. */
export async function loadPcm(audioKey: string): Promise<Float32Array> {
  const spec = parseDemoAudioKey(audioKey);
  if (spec) return renderDemoTrack(spec);
  return unpackPcm(stored(await (await openMelscopeDb()).get('pcm', audioKey)));
}

/** Keeps a picture's file as it is. @throws StorageFullError */
export async function savePicture(audioKey: string, file: Blob): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(() => db.put('pictures', file, audioKey));
}

/** A picture's file as it was imported. */
export async function loadPicture(audioKey: string): Promise<Blob> {
  return stored(await (await openMelscopeDb()).get('pictures', audioKey));
}

/** Names a spectrogram's content: the same values at another frame rate are another track. */
export async function spectrogramKey({ height, framesPerSecond, data }: MelSpectrogram): Promise<string> {
  const form = new TextEncoder().encode(JSON.stringify([height, framesPerSecond]));
  const content = new Uint8Array(form.length + data.length);
  content.set(form);
  content.set(data, form.length);
  return contentKey(content);
}

/** Keeps spectrograms, all or none. @throws StorageFullError */
export async function saveSpectrograms(
  entries: readonly (readonly [string, MelSpectrogram])[],
): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(async () => {
    const tx = db.transaction('spectrograms', 'readwrite');
    await Promise.all([...entries.map(([audioKey, mel]) => tx.store.put(mel, audioKey)), tx.done]);
  });
}

export async function loadSpectrogram(audioKey: string): Promise<MelSpectrogram> {
  return stored(await (await openMelscopeDb()).get('spectrograms', audioKey));
}

function stored<T>(content: T | undefined): T {
  if (content === undefined)
    throw new Error(t('The content of this track is no longer stored. Import the file again.'));
  return content;
}

/** What is known of a track. Pictures need a browser. */
export async function loadRecording(track: Pick<Track, 'kind' | 'audioKey'>): Promise<Recording> {
  const kind = kindOf(track);
  switch (kind) {
    case 'audio':
      return { kind, pcm: await loadPcm(track.audioKey) };
    case 'picture':
      return { kind, image: await decodePicture(await loadPicture(track.audioKey)) };
    case 'spectrogram':
      return { kind, mel: await loadSpectrogram(track.audioKey) };
  }
}

/** Forgets a track's content and everything computed from it. */
export async function forgetRecording(audioKey: string): Promise<void> {
  const db = await openMelscopeDb();
  await Promise.all([
    db.delete('pcm', audioKey),
    db.delete('pictures', audioKey),
    db.delete('spectrograms', audioKey),
    // Every entry of one track lies between these.
    db.delete('features', IDBKeyRange.bound(`${audioKey}|`, `${audioKey}|\uffff`)),
  ]);
}
