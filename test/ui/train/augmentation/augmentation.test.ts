import { expect, test } from 'vitest';
import { augmentationSchema } from '../../../../src/training/augmentation/settings.ts';
import {
  AUGMENTATIONS,
  augmentationInBrief,
  putAugmentation,
} from '../../../../src/ui/train/augmentation/augmentationKinds.ts';
import { clipView } from '../../../../src/ui/train/augmentation/clipView.ts';

test('every change is listed once, with a slider for each number whose ends are allowed', () => {
  const classNames = augmentationSchema.options.map((option) => option.shape.className.value);
  expect(AUGMENTATIONS.map(({ first }) => first.className).sort()).toEqual([...classNames].sort());
  for (const { first, parameters } of AUGMENTATIONS) {
    const { className: _, ...values } = first;
    const numbers = Object.entries(values).filter(([, value]) => typeof value === 'number');
    expect(parameters.map(({ name }) => name)).toEqual(numbers.map(([name]) => name));
    for (const { name, min, max } of parameters) {
      for (const value of [min, max])
        expect(augmentationSchema.safeParse({ ...first, [name]: value }).success).toBe(true);
    }
  }
});

test('changes are put in place, added at the end, removed', () => {
  const flip = { className: 'RandomFlip' } as const;
  const mix = { className: 'MixUp', alpha: 0.2 } as const;
  expect(putAugmentation([flip], 'MixUp', mix)).toEqual([flip, mix]);
  expect(putAugmentation([mix, flip], 'MixUp', { ...mix, alpha: 1 })).toEqual([{ ...mix, alpha: 1 }, flip]);
  expect(putAugmentation([mix, flip], 'MixUp', null)).toEqual([flip]);
});

test('in one line', () => {
  const layers = [{ className: 'RandomFlip' }, { className: 'RandomBlur', sigma: 1 }] as const;
  expect(augmentationInBrief({ layers: [], copies: 3 })).toBe('none');
  expect(augmentationInBrief({ layers: [...layers], copies: 'each-epoch' })).toBe('RandomFlip, RandomBlur');
  expect(augmentationInBrief({ layers: [...layers], copies: 3 })).toMatch(/3 × more clips/);
});

test('a clip is drawn with its lowest band at the bottom, floats between their least and greatest', () => {
  const bands = clipView(new Uint8Array([1, 2, 3, 4]), [2, 2, 1], false);
  expect([...bands.data]).toEqual([1, 2, 3, 4]);
  const picture = clipView(new Uint8Array([1, 2, 3, 4, 5, 6]), [2, 1, 3], true);
  expect([...picture.data]).toEqual([4, 5, 6, 1, 2, 3]);
  expect(picture.channels).toBe(3);
  expect([...clipView(new Float32Array([-10, 0, 30]), [3, 1, 1], false).data]).toEqual([0, 64, 255]);
});
