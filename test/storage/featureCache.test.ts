import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { clipFeatures } from '../../src/features/clipFeatures.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../src/features/settings.ts';
import { seedFrom } from '../../src/random.ts';
import { openMelscopeDb } from '../../src/storage/db.ts';
import { cachedFeatures } from '../../src/storage/featureCache.ts';
import { forgetRecording, loadPcm, savePcm, saveSpectrograms } from '../../src/storage/recordings.ts';

const features = featureSettingsSchema.parse({
  kind: 'log-mel',
  nFft: 512,
  hop: 512,
  nMels: 16,
  fMin: 0,
  fMax: 11_025,
}) as FeatureSettings & { kind: 'log-mel' };
const clips = { seconds: 1, windows: 'consecutive' } as const;
const tone = (hz: number) =>
  Float32Array.from(
    { length: 2 * SAMPLE_RATE },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE),
  );

describe('cachedFeatures', () => {
  it('gives what clipFeatures gives, and does not compute it again', async () => {
    await savePcm('a', tone(440));
    const track = { audioKey: 'a' };
    const first = await cachedFeatures(track, clips, features, 1);
    const recording = { kind: 'audio', pcm: await loadPcm('a') } as const;
    expect(first.data).toEqual(clipFeatures(recording, clips, features, 1).data);
    // With the audio gone, only the cache can answer.
    await (await openMelscopeDb()).delete('pcm', 'a');
    expect(await cachedFeatures(track, clips, features, 1)).toEqual(first);
    await expect(cachedFeatures(track, clips, { ...features, nMels: 20 }, 1)).rejects.toThrow(
      /Import the file again/,
    );
  });

  it('gives them too where the disk has no room to keep them', async () => {
    await savePcm('full', tone(440));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const computed = await cachedFeatures({ audioKey: 'full' }, clips, features, 1);
    expect(put).toHaveBeenCalled();
    put.mockRestore();
    // Computed again, for they were not kept, they are the same.
    expect(await cachedFeatures({ audioKey: 'full' }, clips, features, 1)).toEqual(computed);
    expect((await (await openMelscopeDb()).getAllKeys('features')).some((k) => k.startsWith('full|'))).toBe(
      true,
    );
  });

  it('draws the windows of every track anew', async () => {
    const windows = { seconds: 1, windows: 3 } as const;
    await savePcm('x', tone(440));
    const { starts } = await cachedFeatures({ audioKey: 'x' }, windows, features, 5);
    const recording = { kind: 'audio', pcm: await loadPcm('x') } as const;
    expect(starts).toEqual(clipFeatures(recording, windows, features, seedFrom(5, 'x')).starts);
  });

  it('computes those of a spectrogram each time, for they are quickly had', async () => {
    const mel = { height: 16, width: 40, framesPerSecond: 20, data: new Uint8Array(16 * 40).fill(255) };
    await saveSpectrograms([['s', mel]]);
    const track = { audioKey: 's', kind: 'spectrogram' } as const;
    const computed = await cachedFeatures(track, clips, features, 1);
    expect(computed).toEqual(clipFeatures({ kind: 'spectrogram', mel }, clips, features, 1));
    expect(computed).toMatchObject({ starts: [0, 1], shape: [16, 20, 1] });
    const keys = await (await openMelscopeDb()).getAllKeys('features');
    expect(keys.filter((key) => key.startsWith('s|'))).toEqual([]);
  });

  it('forgets a track, and only that track', async () => {
    await savePcm('b', tone(300));
    await savePcm('bb', tone(600));
    await cachedFeatures({ audioKey: 'b' }, clips, features, 1);
    const other = await cachedFeatures({ audioKey: 'bb' }, clips, features, 1);
    await forgetRecording('b');
    const db = await openMelscopeDb();
    expect((await db.getAllKeys('features')).filter((key) => key.startsWith('b'))).toHaveLength(1);
    expect(await cachedFeatures({ audioKey: 'bb' }, clips, features, 1)).toEqual(other);
    await expect(loadPcm('b')).rejects.toThrow(/Import the file again/);
  });
});
