import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featureSettingsSchema } from '../../../src/features/settings.ts';
import { pictureFeatures } from '../../../src/ui/predict/pictureFeatures.ts';

const features = {
  kind: 'log-mel',
  nFft: 2048,
  hop: 256,
  nMels: 64,
  fMin: 0,
  fMax: 11_025,
  fixedFrames: null,
  picture: null,
} as const;

it('leaves the features of a song alone where they fit a screen', () => {
  expect(pictureFeatures(features, 22_050 * 30)).toEqual(features);
});

it('keeps the picture of a long file small, with settings that are valid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 32, max: 4096 }), (seconds, hop) => {
      const picture = pictureFeatures({ ...features, hop }, seconds * 22_050);
      expect(featureSettingsSchema.safeParse(picture).success).toBe(true);
      expect((seconds * 22_050) / picture.hop).toBeLessThan(10_000);
    }),
  );
});
