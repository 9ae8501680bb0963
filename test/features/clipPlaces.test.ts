import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { clipFeatures } from '../../src/features/clipFeatures.ts';
import { clipPlaces } from '../../src/features/clipPlaces.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../src/features/settings.ts';

const mel = featureSettingsSchema.parse({
  kind: 'log-mel',
  nFft: 2048,
  hop: 512,
  nMels: 64,
  fMin: 0,
  fMax: 11025,
});
const linear = featureSettingsSchema.parse({ kind: 'spectrogram', nFft: 2048, hop: 512 });
const inPicture = (settings: FeatureSettings): FeatureSettings => {
  return { ...settings, picture: { mode: 'grey', size: 128 } };
};
const SECONDS = 3;

/** A tone that begins at 1 s and ends at 1.2 s, in a clip of 3 s. */
const beep = (hz: number) =>
  Float32Array.from({ length: SECONDS * SAMPLE_RATE }, (_, i) =>
    i >= SAMPLE_RATE && i < 1.2 * SAMPLE_RATE ? Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE) : 0,
  );

/** The mean place of what is nearly as bright as the brightest. */
function brightest(data: ArrayLike<number>, height: number, width: number) {
  const values = Array.from(data);
  const most = values.reduce((a, b) => Math.max(a, b));
  const bright = values.flatMap((value, i) => (value > 0.97 * most ? [i] : []));
  const mean = (of: (i: number) => number) => bright.reduce((sum, i) => sum + of(i), 0) / bright.length;
  expect(values).toHaveLength(height * width);
  return { row: mean((i) => Math.floor(i / width)), column: mean((i) => i % width) };
}

describe('a beep lies where it sounds', () => {
  it.each<[string, FeatureSettings]>([
    ['mel bands', mel],
    ['a linear spectrogram', linear],
    ['a picture of mel bands', inPicture(mel)],
    ['a picture of a linear spectrogram', inPicture(linear)],
    ['fixed frames', { ...mel, fixedFrames: 100 }],
  ])('in %s', (_, features) => {
    for (const hz of [600, 2500, 6000]) {
      const recording = { kind: 'audio', pcm: beep(hz) } as const;
      const { data, shape } = clipFeatures(
        recording,
        { seconds: SECONDS, windows: 'consecutive' },
        features,
        0,
      );
      const { row, column } = brightest(data, shape[0], shape[1]);
      const { secondsAt, bandAt, hzAt } = clipPlaces(features, SECONDS, null);
      expect(Math.abs(secondsAt(column) - 1.1)).toBeLessThan(0.05);
      expect(Math.abs(hzAt!(bandAt(row)) / hz - 1)).toBeLessThan(0.08);
    }
  });
});

describe('clipPlaces', () => {
  it('takes a column of a ready-made spectrogram for the stretch that it stands for', () => {
    const { secondsAt } = clipPlaces(mel, 5, { framesPerSecond: 12.9, bands: 64 });
    expect(secondsAt(-0.5)).toBe(0);
    expect(secondsAt(0)).toBeCloseTo(0.5 / 12.9);
  });

  it('takes averaged bands of a file for those that they were made of', () => {
    const half = clipPlaces(mel, 5, { framesPerSecond: 12.9, bands: 128 }).hzAt!;
    const all = clipPlaces({ ...mel, nMels: 128 } as typeof mel, 5, { framesPerSecond: 12.9, bands: 128 })
      .hzAt!;
    for (const band of [0, 20, 63]) expect(half(band)).toBeCloseTo(all(2 * band + 0.5));
  });

  it('knows no Hz where rows are coefficients or one value', () => {
    const mfcc = featureSettingsSchema.parse({ ...mel, kind: 'mfcc', nMfcc: 13 });
    const centroid = featureSettingsSchema.parse({ kind: 'spectral-centroid', nFft: 2048, hop: 512 });
    expect(clipPlaces(mfcc, 5, null)).toMatchObject({ hzAt: null, bands: 13 });
    expect(clipPlaces(centroid, 5, null)).toMatchObject({ hzAt: null, bands: 1 });
  });
});
