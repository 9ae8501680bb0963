import { describe, expect, it } from 'vitest';
import { fitFamiliarity, foreignness, thresholdFor } from '../../src/evaluation/familiarity.ts';
import { normal, seededRandom } from '../../src/random.ts';

/** Tracks of two genres around (0, …) and (10, …), with a dimension that never changes. */
function twoGenres(dimensions: number, tracks = 200) {
  const random = seededRandom(4);
  const labels = Array.from({ length: tracks }, (_, t) => t % 2);
  const rows = labels.map((label) =>
    Array.from({ length: dimensions }, (_, d) => (d === 0 ? 3 : 10 * label + 2 * normal(random))),
  );
  return { labels, rows, embeddings: Float32Array.from(rows.flat()) };
}

describe.each([8, 500])('familiarity in %i dimensions', (dimensions) => {
  const { labels, rows, embeddings } = twoGenres(dimensions);
  const familiarity = fitFamiliarity(embeddings, labels, 2);

  it('has the means and the deviations within the genres', () => {
    expect(familiarity.means).toHaveLength(2 * dimensions);
    expect(familiarity.means[1]).toBeLessThan(0.8);
    expect(familiarity.means[dimensions + 1]).toBeGreaterThan(9.2);
    for (const deviation of familiarity.deviations.slice(1)) expect(deviation).toBeCloseTo(2, 0);
    expect(familiarity.deviations[0]).toBeGreaterThan(0.1);
  });

  it('finds known tracks near, and others far, whatever the number of dimensions', () => {
    const known = rows.map((row) => foreignness(row, familiarity));
    const mean = known.reduce((a, b) => a + b, 0) / known.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(1.1);
    const between = rows[0]!.map((value, d) => (d === 0 ? 3 : value + 5));
    expect(foreignness(between, familiarity)).toBeGreaterThan(2);
    expect(foreignness(between, familiarity)).toBeGreaterThan(Math.max(...known));
  });
});

it('needs a track of every genre', () => {
  expect(() => fitFamiliarity(new Float32Array(4), [0, 0], 2)).toThrow('Every genre needs a track');
});

it('allows a recording of few clips what was measured, and one as long as a track or longer the threshold', () => {
  [1.55, 1.24, 1.13, 1.06, 1.02, 1, 1].forEach((measured, i) => {
    expect(Math.abs(thresholdFor(i + 1, { threshold: 2 }) / 2 / measured - 1)).toBeLessThan(0.02);
  });
  expect(thresholdFor(100, { threshold: 2 })).toBe(2);
});
