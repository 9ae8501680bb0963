import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { TaughtSong } from '../../src/experiments/teach/classes.ts';
import type { TrainedModel } from '../../src/experiments/trainedModel.ts';
import { addTaughtSongs, withEmbeddingsOf } from '../../src/session/teachSongs.ts';
import * as storage from '../../src/storage/teach.ts';

const worker = vi.hoisted(() => ({ pcm: vi.fn(), storeTaughtPcm: vi.fn() }));
vi.mock('../../src/workers/audioPool.ts', () => ({
  audioPool: { size: 2, run: (task: (of: typeof worker) => unknown) => Promise.resolve(task(worker)) },
}));
vi.mock('../../src/session/heardBy.ts', () => ({
  heardBy: async () => ({ data: new Float32Array(1), starts: [0] }),
}));
vi.mock('../../src/session/askModel.ts', () => ({
  askModel: async () => ({ embeddings: Float32Array.of(7) }),
}));

const sound = Float32Array.from({ length: 22_050 }, (_, i) => Math.sin(i));
const base = { name: 'new', training: { trainedAt: 'today' } } as TrainedModel;
const song = (name: string): TaughtSong => ({
  audioKey: storage.taughtKey(name),
  classId: 'x',
  name,
  duration: 5,
  source: 'file',
  embedding: { of: 'old', values: Float32Array.of(1), dimensions: 1 },
});
const renew = (songs: TaughtSong[]) => withEmbeddingsOf(base, songs, () => {}, new AbortController().signal);
const kept = async () => (await storage.loadTaughtSongs()).map(({ name, embedding }) => [name, embedding.of]);

it('leaves out songs that are removed while others are listened to again', async () => {
  const [stays, goes] = [song('stays'), song('goes')];
  for (const one of [stays, goes]) await storage.storeTaughtSong(one);
  worker.pcm.mockImplementation(async (key: string) => {
    await storage.forgetTaughtSongs([goes.audioKey]);
    if (key === goes.audioKey) throw new Error('It is gone.');
    return sound;
  });
  expect((await renew([stays, goes])).map(({ name }) => name)).toEqual(['stays']);
  expect(await kept()).toEqual([['stays', 'new today']]);
  await storage.forgetTaughtSongs([stays.audioKey]);
});

it('names the songs whose sound is lost, and listens to the others', async () => {
  for (const name of ['fine', 'lost']) await storage.storeTaughtSong(song(name));
  worker.pcm.mockImplementation(async (key: string) => {
    if (key.endsWith('lost')) throw new Error('Remove it and add it again.');
    return sound;
  });
  await expect(renew([song('lost'), song('fine')])).rejects.toThrow('“lost”: Remove it and add it again.');
  expect(await kept()).toEqual([
    ['fine', 'new today'],
    ['lost', 'old'],
  ]);
});

it('keeps no sound of a song that cannot be kept', async () => {
  worker.storeTaughtPcm.mockImplementation(storage.storeTaughtPcm);
  const put = IDBObjectStore.prototype.put;
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...entry: Parameters<typeof put>
  ) {
    if (this.name === 'songs') throw new Error('No more songs.');
    return put.apply(this, entry);
  });
  const onFailure = vi.fn();
  await addTaughtSongs(
    [{ source: 'recording', name: 'new', pcm: sound }],
    'x',
    base,
    () => null,
    { onSong: vi.fn(), onProgress: () => {}, onFailure },
    new AbortController().signal,
  );
  refusing.mockRestore();
  expect(onFailure).toHaveBeenCalledWith({ path: 'new', reason: 'No more songs.' });
  const audioKey = worker.storeTaughtPcm.mock.calls[0]![0] as string;
  await expect(storage.loadTaughtPcm(audioKey)).rejects.toThrow('no longer stored');
});
