import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import { middleOf } from '../audio/middle.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { isSilence } from '../audio/silence.ts';
import { type DemoTrackSpec, demoAudioKey, demoTrackName } from '../dataset/demo/spec.ts';
import type { IgnoredFile, MediaFileRef } from '../dataset/sources/mediaFileRef.ts';
import type { SongEmbedding, TaughtSong } from '../experiments/teach/classes.ts';
import { identityOf, type TrainedModel } from '../experiments/trainedModel.ts';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { contentKey } from '../storage/contentKey.ts';
import { isStorageFull } from '../storage/db.ts';
import { forgetTaughtSongs, replaceTaughtSong, storeTaughtSong, taughtKey } from '../storage/teach.ts';
import { audioPool } from '../workers/audioPool.ts';
import { askModel } from './askModel.ts';
import { heardBy } from './heardBy.ts';
import { forEachConcurrent, type Progress, ProgressMeter } from './progress.ts';

/** Something that a class may be taught with. */
export type NewSong =
  | { source: 'file'; file: MediaFileRef }
  /** Mono at SAMPLE_RATE. */
  | { source: 'recording'; name: string; pcm: Float32Array }
  | { source: 'built-in'; spec: DemoTrackSpec };

/** Seconds of a song that are learned from: its middle, so that a long song counts no more than a dozen clips. */
export const USED_SECONDS = 60;

interface Handlers {
  onSong(song: TaughtSong): void;
  onFailure(failure: IgnoredFile): void;
  onProgress(progress: Progress): void;
}

/**
 * Decodes songs, keeps their sound and asks the base for their embeddings. A song that fails is reported and the
 * rest goes on; aborting keeps what is done.
 * @param holderOf the name of the class that a song is in already, by its audio key
 * @throws StorageFullError when the disk is full; what was added before stays
 */
export async function addTaughtSongs(
  items: readonly NewSong[],
  classId: string,
  base: TrainedModel,
  holderOf: (audioKey: string) => string | null,
  { onSong, onFailure, onProgress }: Handlers,
  signal: AbortSignal,
): Promise<void> {
  const meter = new ProgressMeter(items.length, onProgress);
  const taken = new Set<string>();
  await forEachConcurrent(items, audioPool.size, signal, async (item) => {
    try {
      const bytes = item.source === 'file' ? await (await item.file.blob()).arrayBuffer() : null;
      const audioKey = await keyOf(item, bytes);
      if (taken.has(audioKey)) throw new Error(t('This song is in the same files already.'));
      const holder = holderOf(audioKey);
      if (holder !== null) throw new Error(t('This song is in {holder} already.', { holder }));
      taken.add(audioKey);
      const { pcm, note } = await readSong(item, bytes);
      const embedding = await embeddingOf(pcm, base);
      const duration = pcm.length / SAMPLE_RATE;
      const song = { audioKey, classId, name: nameOf(item), duration, source: item.source, embedding };
      const kept = { ...song, ...(note && { note }) };
      try {
        if (item.source !== 'built-in')
          await audioPool.run(
            (worker) => worker.storeTaughtPcm(audioKey, transfer(pcm, [pcm.buffer])),
            'bulk',
          );
        await storeTaughtSong(kept);
      } catch (error) {
        // Sound without its song would fill the disk unseen.
        await forgetTaughtSongs([audioKey]).catch(() => {});
        throw error;
      }
      onSong(kept);
    } catch (error) {
      if (isStorageFull(error)) throw error;
      onFailure({ path: item.source === 'file' ? item.file.path : nameOf(item), reason: messageOf(error) });
    }
    meter.advance();
  });
}

/**
 * Songs with embeddings of the base: those of another network are computed again; a song that is removed meanwhile is
 * left out.
 * @throws the signal's reason once it is aborted, Error naming the songs that cannot be listened to again; what was
 * computed is kept
 */
export async function withEmbeddingsOf(
  base: TrainedModel,
  songs: readonly TaughtSong[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TaughtSong[]> {
  const current: (TaughtSong | null)[] = [...songs];
  const old = [...songs.keys()].filter((i) => songs[i]!.embedding.of !== identityOf(base));
  if (old.length === 0) return [...songs];
  const failed = new Map<string, string>();
  const meter = new ProgressMeter(old.length, onProgress);
  await forEachConcurrent(old, audioPool.size, signal, async (i) => {
    const song = songs[i]!;
    const pcm = await audioPool
      .run((worker) => worker.pcm(song.audioKey), 'bulk')
      .catch((error: unknown) => {
        failed.set(song.audioKey, `“${song.name}”: ${messageOf(error)}`);
        return null;
      });
    const renewed = pcm ? { ...song, embedding: await embeddingOf(pcm, base) } : song;
    current[i] = (await replaceTaughtSong(renewed)) ? renewed : null;
    meter.advance();
  });
  signal.throwIfAborted();
  const left = current.filter((song) => song !== null);
  const problems = left.flatMap(({ audioKey }) => failed.get(audioKey) ?? []);
  if (problems.length > 0) throw new Error(problems.join(' '));
  return left;
}

async function keyOf(item: NewSong, bytes: ArrayBuffer | null): Promise<string> {
  if (item.source === 'built-in') return demoAudioKey(item.spec);
  return taughtKey(await contentKey(item.source === 'file' ? bytes! : new Float32Array(item.pcm)));
}

function nameOf(item: NewSong): string {
  if (item.source === 'built-in') return demoTrackName(item.spec);
  return item.source === 'file' ? item.file.name : item.name;
}

async function readSong(
  item: NewSong,
  bytes: ArrayBuffer | null,
): Promise<{ pcm: Float32Array; note?: string }> {
  if (item.source === 'recording') return { pcm: item.pcm };
  if (item.source === 'built-in')
    return { pcm: await audioPool.run((worker) => worker.pcm(demoAudioKey(item.spec)), 'bulk') };
  const decoded = await decodeAudioFile(bytes!, item.file.path);
  const middle = middleOf(decoded, USED_SECONDS);
  const isCut = middle.channels[0]!.length < decoded.channels[0]!.length;
  const pcm = await audioPool.run(
    (worker) =>
      worker.convert(
        transfer(
          middle,
          middle.channels.map((c) => c.buffer),
        ),
      ),
    'bulk',
  );
  const note = [decoded.note, isCut && t('its middle {seconds} s are used', { seconds: USED_SECONDS })]
    .filter(Boolean)
    .join('; ');
  return { pcm, ...(note && { note }) };
}

async function embeddingOf(pcm: Float32Array, base: TrainedModel): Promise<SongEmbedding> {
  if (isSilence(pcm))
    throw new Error(t('This is silence: nothing in it is louder than −60 dB of full scale.'));
  const { data, starts } = await heardBy(base, { kind: 'audio', pcm }, 'bulk');
  const { embeddings } = await askModel(base, (worker) => worker.embed(transfer(data, [data.buffer])));
  return { of: identityOf(base), values: embeddings, dimensions: embeddings.length / starts.length };
}
