import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutClip } from '../../src/audio/clips.ts';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { clipFeatures, featuresKey } from '../../src/features/clipFeatures.ts';
import { clipShape } from '../../src/features/clipShape.ts';
import { quantize } from '../../src/features/decibels.ts';
import { logMel } from '../../src/features/logMel.ts';
import { mfcc } from '../../src/features/mfcc.ts';
import type { MelSpectrogram, Recording } from '../../src/features/recording.ts';
import type { FeatureSettings } from '../../src/features/settings.ts';
import { LOG_MEL, MFCC, pixels, signals } from './signals.ts';

const noise = signals.noise();
const pcm = Float32Array.from({ length: 2.5 * SAMPLE_RATE }, (_, i) => noise[i % noise.length]! * (i % 3));
const audio: Recording = { kind: 'audio', pcm };
const mel: MelSpectrogram = { height: 128, width: 60, framesPerSecond: 12.9, data: pixels(128 * 60, 2) };
const ready: Recording = { kind: 'spectrogram', mel };
const image: Recording = {
  kind: 'picture',
  image: { height: 40, width: 50, data: new Uint8ClampedArray(pixels(8000, 4)) },
};
const clips = { seconds: 1, windows: 'consecutive' } as const;

const common = {
  nFft: fc.constantFrom(512 as const, 2048 as const),
  hop: fc.integer({ min: 200, max: 1000 }),
  fixedFrames: fc.option(fc.integer({ min: 1, max: 90 })),
  picture: fc.option(
    fc.record({
      mode: fc.constantFrom('grey' as const, 'colour' as const),
      size: fc.constantFrom(128 as const, 224 as const),
    }),
  ),
};
const melBands = { nMels: fc.constantFrom(16, 64, 128), fMin: fc.constant(0), fMax: fc.constant(11_025) };
const melSettings: fc.Arbitrary<FeatureSettings> = fc.oneof(
  fc.record({ kind: fc.constant('log-mel' as const), ...common, ...melBands }),
  fc.record({
    kind: fc.constant('mfcc' as const),
    ...common,
    ...melBands,
    nMfcc: fc.integer({ min: 2, max: 16 }),
  }),
);
const settings: fc.Arbitrary<FeatureSettings> = fc.oneof(
  melSettings,
  fc.record({ kind: fc.constant('spectrogram' as const), ...common }),
  fc.record({ kind: fc.constant('spectral-centroid' as const), ...common }),
);

describe('clipFeatures', () => {
  it('has the shape that clipShape foretells, for sound', () => {
    fc.assert(
      fc.property(settings, (features) => {
        const { starts, shape, data } = clipFeatures(audio, clips, features, 1);
        expect(starts).toEqual([0, 1]);
        expect(shape).toEqual(clipShape(1, features));
        expect(data).toHaveLength(2 * shape[0] * shape[1] * shape[2]);
        const floats = !features.picture && ['mfcc', 'spectral-centroid'].includes(features.kind);
        expect(data).toBeInstanceOf(floats ? Float32Array : Uint8Array);
      }),
      { numRuns: 30 },
    );
  });

  it('has the shape that clipShape foretells, for ready-made spectrograms', () => {
    const windows = fc.constantFrom('consecutive' as const, 5);
    const seconds = fc.constantFrom(1 as const, 3 as const, 10 as const);
    fc.assert(
      fc.property(melSettings, windows, seconds, fc.nat(99), (features, windows, seconds, seed) => {
        const { starts, shape, data } = clipFeatures(ready, { seconds, windows }, features, seed);
        expect(shape).toEqual(clipShape(seconds, features, 12.9));
        expect(data).toHaveLength(starts.length * shape[0] * shape[1] * shape[2]);
        expect(data.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("gives each clip's own log-mel or MFCC", () => {
    const second = cutClip(pcm, 1, 1);
    const bytes = quantize(logMel(second, LOG_MEL));
    expect(clipFeatures(audio, clips, LOG_MEL, 1).data.subarray(bytes.length)).toEqual(bytes);
    const floats = mfcc(second, MFCC);
    expect(clipFeatures(audio, clips, MFCC, 1).data.subarray(floats.length)).toEqual(floats);
  });

  it('pads at the end with the floor, or cuts there', () => {
    for (const features of [LOG_MEL, MFCC]) {
      const [height, width] = clipShape(1, features);
      const plain = clipFeatures(audio, clips, features, 1).data;
      const longer = clipFeatures(audio, clips, { ...features, fixedFrames: width + 3 }, 1).data;
      const shorter = clipFeatures(audio, clips, { ...features, fixedFrames: width - 3 }, 1).data;
      for (let row = 0; row < 2 * height; row++) {
        const whole = plain.subarray(row * width, (row + 1) * width);
        const padded = longer.subarray(row * (width + 3), (row + 1) * (width + 3));
        expect([...padded]).toEqual([...whole, 0, 0, 0]);
        expect(shorter.subarray(row * (width - 3), (row + 1) * (width - 3))).toEqual(
          whole.subarray(0, width - 3),
        );
      }
    }
  });

  it('cuts a ready-made spectrogram where the clips start, to within a frame', () => {
    const loud = { ...mel, data: new Uint8Array(mel.data.length) };
    // One loud frame, at 3 s.
    for (let band = 0; band < 128; band++) loud.data[band * 60 + 39] = 255;
    const { starts, shape, data } = clipFeatures({ kind: 'spectrogram', mel: loud }, clips, LOG_MEL, 1);
    expect(starts).toEqual([0, 1, 2, 3]);
    expect(shape).toEqual([128, 13, 1]);
    const sums = starts.map((_, i) =>
      [...data.subarray(i * 128 * 13, (i + 1) * 128 * 13)].reduce((sum, value) => sum + value, 0),
    );
    expect(sums).toEqual([0, 0, 0, 128 * 255]);
  });

  it('pads a ready-made spectrogram that is shorter than a clip', () => {
    const { shape, data } = clipFeatures(ready, { seconds: 10, windows: 'consecutive' }, LOG_MEL, 1);
    expect(shape).toEqual([128, 129, 1]);
    for (let band = 0; band < 128; band++) {
      expect(data[band * 129 + 59]).toBeGreaterThanOrEqual(mel.data[band * 60 + 59]!);
      expect(data[band * 129 + 60]).toBe(0);
    }
  });

  it('takes an image file as one clip, and tells a recipe that hears sound from one that sees', () => {
    const picture = { mode: 'colour', size: 224 } as const;
    const { starts, shape, data } = clipFeatures(image, clips, { ...LOG_MEL, picture }, 1);
    expect(starts).toEqual([0]);
    expect(shape).toEqual([224, 224, 3]);
    expect(data).toHaveLength(224 * 224 * 3);
    expect(() => clipFeatures(image, clips, LOG_MEL, 1)).toThrow(/such as R1 or R2/);
  });
});

describe('featuresKey', () => {
  it('differs when any setting does, and only then', () => {
    const clip = fc.record({
      seconds: fc.constantFrom(1 as const, 3 as const),
      windows: fc.constantFrom('consecutive' as const, 4, 8),
    });
    fc.assert(
      fc.property(settings, settings, clip, clip, (a, b, clipsA, clipsB) => {
        const same =
          JSON.stringify([sorted(a), sorted(clipsA)]) === JSON.stringify([sorted(b), sorted(clipsB)]);
        expect(featuresKey(clipsA, a, 1) === featuresKey(clipsB, b, 1)).toBe(same);
        for (const name of Object.keys(a)) {
          const changed = { ...a, [name]: 'other' } as unknown as FeatureSettings;
          expect(featuresKey(clipsA, changed, 1)).not.toBe(featuresKey(clipsA, a, 1));
        }
      }),
    );
    const swapped = Object.fromEntries(Object.entries(MFCC).reverse()) as FeatureSettings;
    expect(featuresKey(clips, swapped, 1)).toBe(featuresKey(clips, MFCC, 1));
  });

  it('holds the seed for random windows only', () => {
    expect(featuresKey(clips, MFCC, 1)).toBe(featuresKey(clips, MFCC, 2));
    const random = { seconds: 1, windows: 3 } as const;
    expect(featuresKey(random, MFCC, 1)).not.toBe(featuresKey(random, MFCC, 2));
  });
});

const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
