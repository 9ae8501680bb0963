import { beforeAll, describe, expect, it } from 'vitest';
import { overlayImage } from '../../../../src/ui/predict/heard/overlay.ts';
import type { SongMap } from '../../../../src/ui/predict/heard/songMap.ts';
import { stubImageData } from '../../../helpers/imageData.ts';

beforeAll(stubImageData);

const [WIDTH, HEIGHT] = [100, 40];
/** 8 bands, 10 s; the song was looked at for 8 s. The strongest cell is low, from 4 to 6 s. */
const map: SongMap = {
  columns: [0, 2, 4, 6].map((from) => ({ from, to: from + 2 })),
  rows: [
    { from: -0.5, to: 3.5 },
    { from: 3.5, to: 7.5 },
  ],
  values: Float32Array.from([0, 0, 4, 0, 1, 0, 0, 0]),
};
const image = (of: SongMap) => overlayImage(of, 8, 10, WIDTH, HEIGHT);
const pixel = (of: ImageData, x: number, y: number) =>
  Array.from(of.data.subarray((y * WIDTH + x) * 4).slice(0, 4));

describe('overlayImage', () => {
  it('is brightest in the middle of the strongest cell, low bands at the bottom', () => {
    const { data } = image(map);
    const red = Array.from({ length: WIDTH * HEIGHT }, (_, i) => data[4 * i]!);
    const most = red.indexOf(Math.max(...red));
    expect(Math.abs((most % WIDTH) - 49.5)).toBeLessThanOrEqual(1);
    expect(Math.floor(most / WIDTH)).toBeGreaterThanOrEqual(29);
    expect(pixel(image(map), 50, 35)[0]).toBeGreaterThan(240);
  });

  it('falls off smoothly to the shade', () => {
    const row = Array.from({ length: 20 }, (_, i) => pixel(image(map), 50 + i, 35)[0]!);
    for (let i = 1; i < row.length; i++) {
      expect(row[i]!).toBeLessThanOrEqual(row[i - 1]!);
      expect(row[i - 1]! - row[i]!).toBeLessThan(20);
    }
    expect(pixel(image(map), 28, 38)).toEqual([0, 0, 0, 128]);
  });

  it('leaves alone what was not looked at, and everything where nothing speaks for the genre', () => {
    expect(pixel(image(map), 79, 5)[3]).toBeGreaterThan(100);
    expect(pixel(image(map), 81, 5)[3]).toBe(0);
    const nothing = image({ ...map, values: new Float32Array(8) });
    expect(nothing.data.every((value) => value === 0)).toBe(true);
  });
});
