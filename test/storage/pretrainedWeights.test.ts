import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  bottleneckCache,
  listStoredWeights,
  loadStoredWeights,
  removeStoredWeights,
  type StoredWeights,
  storeWeights,
} from '../../src/storage/pretrainedWeights.ts';

const file = (application: StoredWeights['application'], fingerprint: string): StoredWeights => ({
  application,
  fileName: `${application}.h5`,
  bytes: 12,
  fingerprint,
  report: { by: 'name', matched: [{ layer: 'a', inFile: 'a' }], missing: [], unused: [], wrongShape: [] },
});
const weights = (value: number) => new Map([['a', [new Float32Array([value])]]]);

describe('weights that are kept', () => {
  it('one file an application, with its weights by layer', async () => {
    await storeWeights(file('VGG19', 'first'), weights(1));
    await storeWeights(file('ResNet50', 'other'), weights(2));
    await storeWeights(file('VGG19', 'second'), weights(3));
    expect((await listStoredWeights()).map((stored) => [stored.application, stored.fingerprint])).toEqual([
      ['ResNet50', 'other'],
      ['VGG19', 'second'],
    ]);
    expect(await loadStoredWeights('VGG19')).toEqual(weights(3));
    expect(await loadStoredWeights('Xception')).toBeNull();
    await removeStoredWeights('VGG19');
    expect(await loadStoredWeights('VGG19')).toBeNull();
    expect(await listStoredWeights()).toHaveLength(1);
  });
});

describe('bottleneck features', () => {
  it('are found again, the oldest make room', async () => {
    const now = Date.now;
    let clock = 0;
    Date.now = () => ++clock;
    try {
      for (let i = 0; i < 6; i++) await bottleneckCache.put(`set ${i}`, new Float32Array([i]));
    } finally {
      Date.now = now;
    }
    expect(await bottleneckCache.get('set 5')).toEqual(new Float32Array([5]));
    const kept = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => bottleneckCache.get(`set ${i}`)));
    expect(kept.map((values) => values !== null)).toEqual([false, false, true, true, true, true]);
  });
});
