import { expect, test } from 'vitest';
import { libraryRecipe } from '../../../src/experiments/library.ts';
import { switchKind } from '../../../src/features/switchKind.ts';
import { rowLabels } from '../../../src/ui/audio/rowLabels.ts';

const { features } = libraryRecipe('R3.cnn')!.recipe;

test('mel bands are named by their centres, as librosa’s mel_frequencies(66, 50, 8000) has them', () => {
  expect(rowLabels({ ...features, fMin: 50, fMax: 8000 } as typeof features, undefined)).toEqual([
    '7.6 kHz',
    '1.7 kHz',
    '96 Hz',
  ]);
});

test('coefficients by number, bins by frequency, the centroid by the range that is drawn', () => {
  expect(rowLabels(switchKind(features, 'mfcc'), undefined)).toEqual(['c 12', 'c 6', 'c 0']);
  expect(rowLabels(switchKind(features, 'spectrogram'), undefined)).toEqual(['11.0 kHz', '5.5 kHz', '0 Hz']);
  const centroid = switchKind(features, 'spectral-centroid');
  expect(rowLabels(centroid, [400, 3000])).toEqual(['3.0 kHz', '1.7 kHz', '400 Hz']);
  expect(rowLabels(centroid, undefined)).toEqual([]);
});
