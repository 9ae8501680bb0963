import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageToPicture, renderPicture } from '../../src/features/picture.ts';
import { resizeBilinear } from '../../src/features/resize.ts';
import type { PictureSettings } from '../../src/features/settings.ts';
import { fixture, largestDifference, pixels } from './signals.ts';

interface Case {
  height: number;
  width: number;
  size: PictureSettings['size'];
  grey41: number[];
  colour101: number[];
}
const pillow = fixture<{ rendered: Case[]; images: (Case & { opaque: boolean })[] }>('features.json');

describe('renderPicture equals matplotlib and Pillow within one level', () => {
  for (const { height, width, size, grey41, colour101 } of pillow.rendered) {
    it(`${height} × ${width} to ${size}`, () => {
      const values = { height, width, data: pixels(height * width, 11) };
      const grey = renderPicture(values, { mode: 'grey', size });
      expect(largestDifference(grey, grey41, 41)).toBeLessThanOrEqual(1);
      const colour = renderPicture(values, { mode: 'colour', size });
      expect(largestDifference(colour, colour101, 101)).toBeLessThanOrEqual(1);
    });
  }

  it('has the lowest band at the bottom, and scales what is not in decibels to the clip', () => {
    const values = { height: 2, width: 3, data: Float32Array.of(-7, -7, -7, 1, 1, 1) };
    const picture = renderPicture(values, { mode: 'grey', size: 128 });
    expect([picture[0], picture.at(-1)]).toEqual([255, 0]);
    const flat = renderPicture({ ...values, data: new Float32Array(6).fill(3) }, { mode: 'grey', size: 128 });
    expect(new Set(flat)).toEqual(new Set([0]));
  });
});

describe('imageToPicture equals Pillow within one level', () => {
  for (const { height, width, size, opaque, grey41, colour101 } of pillow.images) {
    it(`${height} × ${width} to ${size}${opaque ? '' : ', partly transparent, on white'}`, () => {
      const data = new Uint8ClampedArray(pixels(height * width * 4, 5));
      if (opaque) for (let i = 3; i < data.length; i += 4) data[i] = 255;
      const image = { height, width, data };
      const grey = imageToPicture(image, { mode: 'grey', size });
      expect(largestDifference(grey, grey41, 41)).toBeLessThanOrEqual(1);
      const colour = imageToPicture(image, { mode: 'colour', size });
      expect(largestDifference(colour, colour101, 101)).toBeLessThanOrEqual(1);
    });
  }
});

describe('resizeBilinear', () => {
  it('keeps a flat picture flat and every value within its source', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        side,
        side,
        side,
        fc.constantFrom(1, 3),
        fc.nat(1000),
        (height, width, size, channels, seed) => {
          const data = pixels(height * width * channels, seed);
          const resized = resizeBilinear(data, height, width, channels, size);
          expect(resized).toHaveLength(size * size * channels);
          expect(Math.min(...resized)).toBeGreaterThanOrEqual(Math.min(...data));
          expect(Math.max(...resized)).toBeLessThanOrEqual(Math.max(...data));
          expect(new Set(resizeBilinear(data.fill(77), height, width, channels, size))).toEqual(
            new Set([77]),
          );
        },
      ),
    );
  });
});
