import { interpolateMagma } from 'd3-scale-chromatic';
import { beforeAll, expect, test } from 'vitest';
import { pictureImage } from '../../../src/ui/audio/pictureImage.ts';
import { stubImageData } from '../../helpers/imageData.ts';

beforeAll(stubImageData);

const pixel = (image: ImageData, x: number, y: number) => [
  ...image.data.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 4),
];
const magma = (byte: number) => [
  ...(interpolateMagma(byte / 255)
    .match(/[0-9a-f]{2}/g)!
    .map((hex) => Number.parseInt(hex, 16)) as number[]),
  255,
];
const picture = (height: number, width: number, data: number[], channels: 1 | 3 = 1) => ({
  height,
  width,
  channels,
  data: Uint8Array.from(data),
  range: [-80, 0] as [number, number],
});

test('the lowest band is at the bottom, in magma or grey', () => {
  const twoBands = picture(2, 1, [10, 200]);
  const image = pictureImage(twoBands);
  expect([pixel(image, 0, 0), pixel(image, 0, 1)]).toEqual([magma(200), magma(10)]);
  expect(pixel(pictureImage(twoBands, 'grey'), 0, 0)).toEqual([200, 200, 200, 255]);
});

test('three channels are red, green and blue', () => {
  expect(pixel(pictureImage(picture(2, 1, [1, 2, 3, 4, 5, 6], 3)), 0, 0)).toEqual([4, 5, 6, 255]);
});

test('more frames than columns are averaged', () => {
  const image = pictureImage(
    picture(
      2,
      3200,
      Array.from({ length: 6400 }, (_, i) => (i % 2) * 100),
    ),
    'grey',
  );
  expect(image.width).toBe(1600);
  expect(pixel(image, 1599, 1)).toEqual([50, 50, 50, 255]);
});

test('a single row is a curve: its pixel stands as high as its value', () => {
  const image = pictureImage(picture(1, 3, [0, 0, 255]));
  const [background, line] = [magma(0), pixel(image, 0, image.height - 1)];
  expect(line).not.toEqual(background);
  expect(pixel(image, 0, 0)).toEqual(background);
  // The last frame jumps from the bottom to the top: one unbroken line.
  for (let y = 0; y < image.height; y++) expect(pixel(image, 2, y)).toEqual(line);
});
