import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/random.ts';
import { augment } from '../../../src/training/augmentation/augment.ts';
import { entryOf, trainingEntries } from '../../../src/training/augmentation/entries.ts';
import {
  type Augmentation,
  type AugmentationSettings,
  augmentationSchema,
} from '../../../src/training/augmentation/settings.ts';
import { startBackend } from '../../../src/training/backend.ts';

const [CLIPS, HEIGHT, WIDTH, CHANNELS] = [5, 12, 16, 2];
const SIZE = HEIGHT * WIDTH * CHANNELS;

const layers: Augmentation[] = [
  { className: 'RandomFlip' },
  { className: 'RandomRotation', degrees: 15 },
  { className: 'RandomStretch', factor: 0.3 },
  { className: 'RandomBlur', sigma: 1.5 },
  { className: 'RandomZoom', factor: 0.2 },
  { className: 'RandomTranslation', height: 0.1, width: 0.3 },
  { className: 'RandomBrightness', delta: 0.2 },
  { className: 'TimeMasking', share: 0.2, masks: 2, value: 'silence' },
  { className: 'FrequencyMasking', share: 0.2, masks: 2, value: 'mean' },
  { className: 'MixUp', alpha: 0.4 },
];

const values = Float32Array.from({ length: CLIPS * SIZE }, seededRandom(8));

interface Case {
  clips?: number[];
  /** The clips whose pictures they have: their own. */
  content?: number[];
  /** One per clip. */
  copies?: number[];
  settings: AugmentationSettings;
  seed?: number;
  epoch?: number;
  inUnitRange?: boolean;
}

/** Each clip changed, and its label. */
function changed({
  clips = [0, 1, 2, 3, 4],
  content = clips,
  copies,
  settings,
  seed = 1,
  epoch = 0,
  inUnitRange = true,
}: Case) {
  return tf.tidy(() => {
    const x = content.flatMap((clip) => [...values.subarray(clip * SIZE, (clip + 1) * SIZE)]);
    const y = tf.cast(tf.oneHot(content, CLIPS), 'float32') as tf.Tensor2D;
    const out = augment(
      { x: tf.tensor4d(x, [clips.length, HEIGHT, WIDTH, CHANNELS]), y },
      {
        entries: clips.map((clip, i) => ({ clip, copy: copies?.[i] ?? 0 })),
        settings,
        seed,
        epoch,
        inUnitRange,
      },
    );
    const data = out.x.dataSync<'float32'>();
    return {
      pictures: clips.map((_, i) => data.slice(i * SIZE, (i + 1) * SIZE)),
      labels: out.y.arraySync() as number[][],
    };
  });
}

const eachEpoch = (...list: Augmentation[]): AugmentationSettings => ({ layers: list, copies: 'each-epoch' });
const original = (clip: number) => values.slice(clip * SIZE, (clip + 1) * SIZE);
/** Without MixUp, whose partner is the clip's neighbour. */
const single = layers.slice(0, -1);

describe('augmentation', () => {
  beforeAll(() => startBackend('wasm'));

  it('knows every layer of the settings', () => {
    const names = augmentationSchema.options.map((option) => option.shape.className.value);
    expect(layers.map((layer) => layer.className).toSorted()).toEqual(names.toSorted());
  });

  it.each(layers)('$className changes each clip, epoch and seed in its own way', (layer) => {
    const settings = eachEpoch(layer);
    const ten = Array.from({ length: 10 }, (_, i) => i);
    const distinct = (pictures: Float32Array[]) => new Set(pictures.map((p) => p.join())).size;
    const epochs = ten.map((epoch) => changed({ settings, epoch }).pictures[2]!);
    expect(distinct(epochs)).toBeGreaterThan(1);
    expect(distinct([epochs[0]!, changed({ settings }).pictures[2]!])).toBe(1);
    expect(distinct(ten.map((seed) => changed({ settings, seed }).pictures[2]!))).toBeGreaterThan(1);
    const sameContent = ten.map(
      (clip) => changed({ settings, clips: [clip, 1], content: [0, 1] }).pictures[0]!,
    );
    expect(distinct(sameContent)).toBeGreaterThan(1);
  });

  it('is the same for a clip whatever else is in the batch', () => {
    const settings = eachEpoch(...single);
    const together = changed({ settings }).pictures;
    const [alone] = changed({ settings, clips: [3] }).pictures;
    const [, last] = changed({ settings, clips: [1, 3] }).pictures;
    expect(alone).toEqual(together[3]);
    expect(last).toEqual(together[3]);
  });

  it.each([{ list: layers }, ...layers.map((layer) => ({ list: [layer] }))])(
    'is the same on wasm and cpu: $list',
    async ({ list }) => {
      const settings = eachEpoch(...list);
      const wasm = changed({ settings });
      await startBackend('cpu');
      const cpu = changed({ settings });
      await startBackend('wasm');
      expect(wasm.labels).toEqual(cpu.labels);
      for (const [i, picture] of wasm.pictures.entries()) {
        const furthest = picture.reduce(
          (most, v, at) => Math.max(most, Math.abs(v - cpu.pictures[i]![at]!)),
          0,
        );
        expect(furthest).toBeLessThan(1e-5);
      }
    },
  );

  it('applies layers in their order', () => {
    const move: Augmentation = { className: 'RandomTranslation', height: 0, width: 0.4 };
    const mask: Augmentation = { className: 'TimeMasking', share: 0.5, masks: 1, value: 'silence' };
    const clip = 2;
    // A moved mask leaves silence elsewhere than a mask on the moved clip.
    const [masksLast] = changed({ settings: eachEpoch(move, mask), clips: [clip] }).pictures;
    const [masksFirst] = changed({ settings: eachEpoch(mask, move), clips: [clip] }).pictures;
    expect(masksFirst).not.toEqual(masksLast);
    const [moved] = changed({ settings: eachEpoch(move), clips: [clip] }).pictures;
    const silent = masksLast!.map((value, i) => (value === 0 ? 0 : moved![i]!));
    expect(masksLast).toEqual(silent);
  });

  it('keeps brightness in 0..1, but features in other units free', () => {
    const settings = eachEpoch({ className: 'RandomBrightness', delta: 1 });
    const inside = changed({ settings }).pictures.flatMap((p) => [...p]);
    expect(Math.min(...inside)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...inside)).toBeLessThanOrEqual(1);
    for (const [clip, picture] of changed({ settings, inUnitRange: false }).pictures.entries()) {
      const shift = picture[0]! - original(clip)[0]!;
      expect(Math.abs(shift)).toBeLessThanOrEqual(1);
      picture.forEach((value, i) => {
        expect(value - original(clip)[i]!).toBeCloseTo(shift, 5);
      });
    }
  });

  it('mixes labels as it mixes clips', () => {
    const { pictures, labels } = changed({ settings: eachEpoch({ className: 'MixUp', alpha: 1 }) });
    for (const [i, picture] of pictures.entries()) {
      const next = (i + 1) % CLIPS;
      const share = labels[i]![i]!;
      expect(labels[i]![next]!).toBeCloseTo(1 - share, 6);
      const expected = original(i).map((v, at) => share * v + (1 - share) * original(next)[at]!);
      picture.forEach((value, at) => {
        expect(value).toBeCloseTo(expected[at]!, 5);
      });
    }
  });

  it('does nothing without layers', () => {
    const { pictures, labels } = changed({ settings: eachEpoch() });
    expect(pictures).toEqual([0, 1, 2, 3, 4].map(original));
    expect(labels).toEqual(tf.tidy(() => tf.eye(CLIPS).arraySync()));
  });
});

describe('an enlarged training set', () => {
  beforeAll(() => startBackend('wasm'));

  const settings: AugmentationSettings = { layers, copies: 2 };

  it('holds every clip and its copies once', () => {
    const entries = trainingEntries([4, 0, 3], CLIPS, settings).map((number) => entryOf(number, CLIPS));
    const expected = [0, 1, 2].flatMap((copy) => [4, 0, 3].map((clip) => ({ clip, copy })));
    expect(entries).toEqual(expected);
    expect(trainingEntries([4, 0, 3], CLIPS, eachEpoch(...layers))).toEqual([4, 0, 3]);
    expect(trainingEntries([4, 0, 3], CLIPS, { layers: [], copies: 2 })).toEqual([4, 0, 3]);
  });

  it('leaves the clips themselves as they are', () => {
    expect(changed({ settings }).pictures).toEqual([0, 1, 2, 3, 4].map(original));
  });

  it('has the same copies in every epoch, each of its own', () => {
    const unmixed = { ...settings, layers: single };
    const draw = (copy: number, epoch: number) =>
      changed({ settings: unmixed, clips: [2], copies: [copy], epoch }).pictures[0]!;
    expect(draw(1, 7)).toEqual(draw(1, 0));
    expect(draw(1, 0)).not.toEqual(draw(2, 0));
    expect(draw(1, 0)).not.toEqual(original(2));
  });
});
