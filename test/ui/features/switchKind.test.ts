import { expect, test } from 'vitest';
import { LIBRARY } from '../../../src/experiments/library.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../../src/features/settings.ts';
import { switchKind } from '../../../src/features/switchKind.ts';
import { clipsInBrief, featuresInBrief, shapeInWords } from '../../../src/ui/features/featureWords.ts';

const KINDS = ['log-mel', 'mfcc', 'spectrogram', 'spectral-centroid'] as const;
const featuresOf = (id: string) => LIBRARY.find(({ recipe }) => recipe.id === id)!.recipe.features;

test('every switch from every recipe gives settings that can be computed, without fields that do not apply', () => {
  for (const { recipe } of LIBRARY) {
    for (const kind of KINDS) {
      const switched = switchKind(recipe.features, kind);
      expect(featureSettingsSchema.parse(switched)).toEqual(switched);
      expect(switched.kind).toBe(kind);
    }
  }
});

test('what both kinds have stays', () => {
  const mel: FeatureSettings = {
    ...(featuresOf('R3.cnn') as Extract<FeatureSettings, { kind: 'log-mel' }>),
    nMels: 10,
    fMin: 50,
    fixedFrames: 99,
    picture: { mode: 'grey', size: 224 },
  };
  const mfcc = switchKind(mel, 'mfcc');
  expect(mfcc).toEqual({ ...mel, kind: 'mfcc', nMfcc: 10 });
  expect(switchKind(mfcc, 'log-mel')).toEqual(mel);
  expect(switchKind(mel, 'spectrogram')).toEqual({
    kind: 'spectrogram',
    nFft: 512,
    hop: 256,
    fixedFrames: 99,
    picture: { mode: 'grey', size: 224 },
  });
});

test('features in words', () => {
  expect(featuresInBrief(featuresOf('R1.base'))).toBe('Grey picture 128×128 of 128 mel bands');
  expect(featuresInBrief(featuresOf('R5.lstm64.mfcc13'))).toBe('13 MFCC, 1,300 frames');
  expect(clipsInBrief({ seconds: 2, windows: 14 })).toBe('2 s clips, 14 at random');
  expect(shapeInWords(featuresOf('R3.cnn'), [64, 173, 1])).toBe('64 mel bands × 173 frames');
  expect(shapeInWords(featuresOf('R2.cnn'), [128, 128, 3], 'by')).toBe('128 by 128 pixels in colour');
});
