import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { demoAudioKey, demoTrackSpecs } from '../../src/dataset/demo/spec.ts';
import { clipFeatures } from '../../src/features/clipFeatures.ts';
import type { LogMelSettings } from '../../src/features/settings.ts';
import { cachedFeatures, forgetAudio, loadPcm, savePcm } from '../../src/storage/audioCache.ts';
import { guardQuota, isStorageFull, openMelscopeDb } from '../../src/storage/db.ts';

const features: LogMelSettings = {
  kind: 'log-mel',
  nFft: 512,
  hop: 512,
  nMels: 16,
  fMin: 0,
  fMax: 11_025,
  fixedFrames: null,
  picture: null,
};
const clips = { seconds: 1, windows: 'consecutive' } as const;
const tone = (hz: number) =>
  Float32Array.from(
    { length: 2 * SAMPLE_RATE },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE),
  );

describe('cachedFeatures', () => {
  it('gives what clipFeatures gives, and does not compute it again', async () => {
    await savePcm('a', tone(440));
    const first = await cachedFeatures('a', clips, features, 1);
    expect(first.data).toEqual(
      clipFeatures({ kind: 'audio', pcm: await loadPcm('a') }, clips, features, 1).data,
    );
    // With the audio gone, only the cache can answer.
    await (await openMelscopeDb()).delete('pcm', 'a');
    expect(await cachedFeatures('a', clips, features, 1)).toEqual(first);
    await expect(cachedFeatures('a', clips, { ...features, nMels: 20 }, 1)).rejects.toThrow(
      /Import the file again/,
    );
  });

  it('forgets a track, and only that track', async () => {
    await savePcm('b', tone(300));
    await savePcm('bb', tone(600));
    await cachedFeatures('b', clips, features, 1);
    const other = await cachedFeatures('bb', clips, features, 1);
    await forgetAudio('b');
    const db = await openMelscopeDb();
    expect((await db.getAllKeys('features')).filter((key) => key.startsWith('b'))).toHaveLength(1);
    expect(await cachedFeatures('bb', clips, features, 1)).toEqual(other);
    await expect(loadPcm('b')).rejects.toThrow(/Import the file again/);
  });

  it('renders built-in music instead of reading it', async () => {
    const [spec] = demoTrackSpecs({ tracksPerGenre: 1, seconds: 4, variation: 0, noise: 0, seed: 3 });
    const pcm = await loadPcm(demoAudioKey(spec!));
    expect(pcm).toHaveLength(4 * SAMPLE_RATE);
    expect(Math.max(...pcm)).toBeGreaterThan(0.1);
  });
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
