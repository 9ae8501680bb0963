import { describe, expect, it } from 'vitest';
import { embeddingMap, neighboursOf } from '../../src/evaluation/embeddingMap.ts';
import { nearestNeighbours } from '../../src/evaluation/nearestNeighbours.ts';
import { normal, seededRandom } from '../../src/random.ts';

const DIMENSIONS = 20;

/** Clusters with centres far apart. */
function clusters(count: number, each: number): { points: Float32Array; of: number[] } {
  const random = seededRandom(5);
  const centres = Array.from({ length: count }, () =>
    Float32Array.from({ length: DIMENSIONS }, () => 6 * normal(random)),
  );
  const of = Array.from({ length: count * each }, (_, i) => i % count);
  const points = of.flatMap((cluster) => [...centres[cluster]!].map((value) => value + normal(random)));
  return { points: Float32Array.from(points), of };
}

/** The other points, the nearest first. */
function neighbours(points: Float32Array, dimensions: number): number[][] {
  const count = points.length / dimensions;
  const distance = (a: number, b: number) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++)
      sum += (points[a * dimensions + d]! - points[b * dimensions + d]!) ** 2;
    return sum;
  };
  return Array.from({ length: count }, (_, a) => {
    const distances = Array.from({ length: count }, (_, b) => distance(a, b));
    return [...distances.keys()].filter((b) => b !== a).sort((b, c) => distances[b]! - distances[c]!);
  });
}

/** As scikit-learn defines it (Venna & Kaski 2001): 1 where every neighbour on the map is one in the original. */
function trustworthiness(original: Float32Array, dimensions: number, map: Float32Array, k: number): number {
  const before = neighbours(original, dimensions);
  const n = before.length;
  let penalty = 0;
  neighbours(map, 2).forEach((near, i) => {
    const ranks = new Map(before[i]!.map((j, rank) => [j, rank + 1]));
    for (const j of near.slice(0, k)) penalty += Math.max(0, ranks.get(j)! - k);
  });
  return 1 - (2 / (n * k * (2 * n - 3 * k - 1))) * penalty;
}

describe('the map of embeddings', () => {
  const { points, of } = clusters(5, 30);

  it('is the same for the same seed, and another for another', () => {
    const map = embeddingMap(points, DIMENSIONS, 1);
    expect(embeddingMap(points, DIMENSIONS, 1)).toEqual(map);
    expect(embeddingMap(points, DIMENSIONS, 2)).not.toEqual(map);
  });

  it('keeps neighbours together', () => {
    const map = embeddingMap(points, DIMENSIONS, 1);
    expect(trustworthiness(points, DIMENSIONS, map, 5)).toBeGreaterThan(0.9);
    // By chance one point in five would lie next to one of its own cluster.
    const nearest = neighbours(map, 2).map(([first]) => first!);
    expect(nearest.filter((j, i) => of[j] === of[i]).length).toBeGreaterThan(0.95 * of.length);
    // The measure itself sees a map that says nothing.
    const random = seededRandom(9);
    const noise = Float32Array.from(map, () => random());
    expect(trustworthiness(points, DIMENSIONS, noise, 5)).toBeLessThan(0.7);
  });

  it('looks at the neighbours that sorting all distances finds', () => {
    const found = nearestNeighbours(points, DIMENSIONS, 6);
    expect(found.indices).toEqual(neighbours(points, DIMENSIONS).map((near, i) => [i, ...near.slice(0, 5)]));
    const [first, second] = found.indices[7]!;
    const rows = [first!, second!].map((i) => points.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS));
    const distance = Math.hypot(...rows[0]!.map((value, d) => value - rows[1]![d]!));
    expect(found.distances[7]!.slice(0, 2)).toEqual([0, expect.closeTo(distance, 4)]);
  });

  it('tells how far it is, to the end', () => {
    const told: [number, number][] = [];
    embeddingMap(points, DIMENSIONS, 1, (done, total) => told.push([done, total]));
    expect(told.map(([done]) => done)).toEqual(told.map((_, i) => i + 1));
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([told.length]));
  });

  it.each([4, 5, 15, 16])('lays out %i points with as many neighbours as there are', (count) => {
    const map = embeddingMap(points.slice(0, count * DIMENSIONS), DIMENSIONS, 1);
    expect(map).toHaveLength(2 * count);
    expect([...map].every(Number.isFinite)).toBe(true);
    expect(neighboursOf(count)).toBe(Math.min(15, count - 1));
  });

  it('lays out points that lie on one another', () => {
    const same = new Float32Array(20 * DIMENSIONS).fill(1);
    expect([...embeddingMap(same, DIMENSIONS, 1)].every(Number.isFinite)).toBe(true);
  });

  it('is refused for too few points', () => {
    expect(() => embeddingMap(points.slice(0, 3 * DIMENSIONS), DIMENSIONS, 1)).toThrow(RangeError);
  });
});
