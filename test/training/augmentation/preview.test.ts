import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewAugmentation } from '../../../src/training/augmentation/preview.ts';
import { startBackend } from '../../../src/training/backend.ts';

const shape = [4, 6, 1] as const;
const clip = Uint8Array.from({ length: 24 }, (_, i) => 10 * i);
const mirrored = Uint8Array.from({ length: 24 }, (_, i) => 10 * (i - (i % 6) + 5 - (i % 6)));

describe('a preview of augmentation', () => {
  beforeAll(() => startBackend('wasm'));

  const preview = async (...request: Parameters<typeof previewAugmentation>) =>
    (await previewAugmentation(...request)).map(({ picture }) => picture);

  it('shows different draws of one clip, the same for the same seed', async () => {
    const before = tf.memory().numTensors;
    const versions = await preview([{ className: 'RandomFlip' }], clip, shape, 1, 12);
    expect(versions).toHaveLength(12);
    expect(versions).toContainEqual(clip);
    expect(versions).toContainEqual(mirrored);
    for (const version of versions) expect([clip, mirrored]).toContainEqual(version);
    expect(await preview([{ className: 'RandomFlip' }], clip, shape, 1, 12)).toEqual(versions);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('mixes another clip in', async () => {
    const other = clip.map(() => 240);
    const [mixed] = await previewAugmentation([{ className: 'MixUp', alpha: 1 }], clip, shape, 1, 1, other);
    const share = mixed!.share;
    mixed!.picture.forEach((value, i) => {
      expect(Math.abs(value - (share * clip[i]! + (1 - share) * 240))).toBeLessThan(2);
    });
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(await preview([{ className: 'MixUp', alpha: 1 }], clip, shape, 1, 1)).toEqual([clip]);
  });

  it("shows floats in the clip's own range", async () => {
    const floats = Float32Array.from(clip, (value) => 3 * value - 500);
    const [shown] = await preview([], floats, shape, 1, 1);
    expect(shown).toEqual(clip.map((value) => Math.round((value * 255) / 230)));
  });
});
