import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placedMarks } from '../../../src/ui/demonstration/placedMarks.ts';

const LETTER = 0.02;
const END = 50;
const mark = (x: number, label: string) => ({ x, label, setting: 'dropout' as const });

it('never lets two texts run into each other or over an edge, and always writes the last', () => {
  const label = fc.string({ minLength: 1, maxLength: 20 });
  const changes = fc.array(fc.record({ x: fc.integer({ min: 0, max: END }), label }), { minLength: 1 });
  fc.assert(
    fc.property(changes, (drawn) => {
      const marks = drawn.map(({ x, label }) => mark(x, label)).sort((a, b) => a.x - b.x);
      const placed = placedMarks(marks, END, LETTER);
      expect(placed.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).reverse());
      expect(placed[0]!.anchor).not.toBeNull();
      const spans = placed
        .filter(({ anchor }) => anchor)
        .map(({ x, label, anchor }) => {
          const width = label.length * LETTER;
          const from = x / END - { start: 0, middle: 0.5, end: 1 }[anchor!] * width;
          return [from, from + width] as const;
        });
      for (const [from, to] of spans) {
        expect(from).toBeGreaterThan(-1e-9);
        expect(to).toBeLessThan(1 + 1e-9);
      }
      for (const [i, [, to]] of spans.slice(1).entries()) expect(to).toBeLessThanOrEqual(spans[i]![0] + 1e-9);
    }),
  );
});

it('writes both of two changes that are far apart', () => {
  const placed = placedMarks([mark(10, 'dropout 10 %'), mark(40, 'dropout 50 %')], END, LETTER);
  expect(placed.map(({ anchor }) => anchor)).toEqual(['middle', 'middle']);
});
