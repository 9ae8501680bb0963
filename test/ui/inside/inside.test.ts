import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../../src/training/inspect/filters.ts';
import { sidesOf } from '../../../src/ui/inside/boxSides.ts';
import { clipAt } from '../../../src/ui/inside/clipTracks.ts';
import { fitted, type MapPoint, nearestTo, nextPlace } from '../../../src/ui/inside/mapPoints.ts';
import {
  kernelPlane,
  kernelPlanes,
  mapPlane,
  planeImage,
  planesOf,
  scaleOf,
} from '../../../src/ui/inside/pictures.ts';
import { stubImageData } from '../../helpers/imageData.ts';

const counted = (size: number) => Float32Array.from({ length: size }, (_, i) => i);
const valuesOf = ({ rows, columns, at }: ReturnType<typeof mapPlane>) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));

describe('pictures of a layer', () => {
  beforeAll(stubImageData);

  it('are one a channel, or one of a sequence with its time across', () => {
    const maps = { shape: [2, 3, 2], values: counted(12), time: null, upright: true };
    expect(planesOf(maps)).toBe(2);
    expect(valuesOf(mapPlane(maps, 1))).toEqual([
      [1, 3, 5],
      [7, 9, 11],
    ]);
    const cells = { first: 0, step: 1 };
    const sequence = { shape: [3, 2], values: counted(6), time: { axis: 0, cells }, upright: false };
    expect(planesOf(sequence)).toBe(1);
    expect(valuesOf(mapPlane(sequence, 0))).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    expect(valuesOf(mapPlane({ shape: [4], values: counted(4), time: null, upright: false }, 0))).toEqual([
      [0, 1, 2, 3],
    ]);
  });

  it('of a kernel are its places, for one input and output', () => {
    const shape = [2, 2, 3, 4];
    const kernel: Kernel = { name: 'kernel', shape, shown: shape, values: counted(48) };
    expect(kernelPlanes(kernel)).toBe(4);
    // Row-major: height, width, input, output.
    expect(valuesOf(kernelPlane(kernel, 3, 1))).toEqual([
      [7, 19],
      [31, 43],
    ]);
    const depthwise: Kernel = { ...kernel, shape: [2, 2, 12, 1], shown: [2, 2, 12, 1] };
    expect(kernelPlanes(depthwise)).toBe(12);
    expect(valuesOf(kernelPlane(depthwise, 5, 0))).toEqual([
      [5, 17],
      [29, 41],
    ]);
    const dense: Kernel = { name: 'kernel', shape: [3, 2], shown: [3, 2], values: counted(6) };
    expect(kernelPlanes(dense)).toBe(1);
    expect(valuesOf(kernelPlane(dense, 0, 0))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('have 0 in the middle of their colours where there is anything below it', () => {
    expect(scaleOf(Float32Array.of(0, 2, 1))).toEqual({ diverging: false, most: 2 });
    expect(scaleOf(Float32Array.of(-3, 2))).toEqual({ diverging: true, most: 3 });
    const values = [-3, 0, 3];
    const plane = { rows: 1, columns: 3, at: (_: number, column: number) => values[column]! };
    const { data } = planeImage(plane, { diverging: true, most: 3 });
    const [low, middle, high] = [0, 4, 8].map((i) => [...data.slice(i, i + 4)]);
    expect(low![2]).toBeGreaterThan(low![0]! + 50);
    expect(high![0]).toBeGreaterThan(high![2]! + 50);
    // Nearly white.
    expect(Math.min(...middle!)).toBeGreaterThan(230);
    expect(Math.max(...middle!.slice(0, 3)) - Math.min(...middle!)).toBeLessThan(10);
  });

  it('stand on their head where row 0 is the lowest band', () => {
    const plane = { rows: 2, columns: 1, at: (row: number) => row };
    const scale = { diverging: false, most: 1 };
    const upright = [...planeImage(plane, scale).data];
    expect([...planeImage(plane, scale, true).data]).toEqual([...upright.slice(4), ...upright.slice(0, 4)]);
  });

  it('of a layer that puts out nothing but 0 are drawn', () => {
    const plane = { rows: 1, columns: 1, at: () => 0 };
    expect(planeImage(plane, scaleOf(new Float32Array(1))).data[3]).toBe(255);
  });
});

it('a box is as much longer at each doubling', () => {
  const side = sidesOf([1, 1, 1]).depth;
  expect(sidesOf([64, 32, 16])).toEqual({ height: 7 * side, width: 6 * side, depth: 5 * side });
  expect(sidesOf([8, 4])).toEqual({ height: side, width: 4 * side, depth: 3 * side });
  expect(sidesOf([8])).toEqual({ height: side, width: side, depth: 4 * side });
});

it('the clip that sounds is the last one that has begun', () => {
  const clips = [0, 2, 3].map((start) => ({ clip: 0, start }));
  expect([0, 1.9, 2, 2.5, 3, 99].map((seconds) => clipAt(clips, seconds))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(clipAt([{ clip: 0, start: 1 }], 0)).toBe(0);
});

describe('the map of clips', () => {
  const point = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
  const points = fc.array(point, { minLength: 1, maxLength: 30 }).map((all) => all as MapPoint[]);

  it('fits, and stretches nothing', () => {
    fc.assert(
      fc.property(points, (all) => {
        const places = fitted(all, 300, 200, 10);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(x).toBeLessThanOrEqual(290 + 1e-6);
          expect(y).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(y).toBeLessThanOrEqual(190 + 1e-6);
        }
        const [a, b] = [all[0]!, all.at(-1)!];
        const [from, to] = [places[0]!, places.at(-1)!];
        // Upwards is upwards, and both directions have one scale.
        expect((to.x - from.x) * (b.y - a.y)).toBeCloseTo(-(to.y - from.y) * (b.x - a.x), 3);
      }),
    );
  });

  it('points at the nearest clip within reach', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(nearestTo(places, { x: 6, y: 1 }, 5)).toBe(1);
    expect(nearestTo(places, { x: 4, y: 1 }, 5)).toBe(0);
    expect(nearestTo(places, { x: 30, y: 0 }, 5)).toBeNull();
  });

  it('goes by arrow keys that way only, and stays at the edge', () => {
    const right = { x: 1, y: 0 };
    fc.assert(
      fc.property(points, (all) => {
        let at = 0;
        for (let steps = 0; steps <= all.length; steps++) {
          const next = nextPlace(all, at, right);
          if (next === at) return;
          expect(all[next]!.x).toBeGreaterThan(all[at]!.x);
          at = next;
        }
        expect.unreachable();
      }),
    );
    const places = [
      { x: 0, y: 0 },
      { x: 2, y: 5 },
      { x: 9, y: 1 },
    ];
    expect(nextPlace(places, 0, right)).toBe(2);
    expect(nextPlace(places, 0, { x: 0, y: 1 })).toBe(1);
    expect(nextPlace(places, 0, { x: -1, y: 0 })).toBe(0);
  });
});
