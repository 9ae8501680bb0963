import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/ui/results/cellItems.ts';
import { nextCell } from '../../../src/ui/results/nextCell.ts';

const cell = (trueClass: number, predictedClass: number): Cell => ({ trueClass, predictedClass });
const matrix = [
  [5, 0, 1],
  [0, 0, 0],
  [2, 0, 3],
];

describe('nextCell', () => {
  it('skips empty cells and goes on in the next row', () => {
    expect(nextCell(matrix, cell(0, 0), 'ArrowRight')).toEqual(cell(0, 2));
    expect(nextCell(matrix, cell(0, 2), 'ArrowRight')).toEqual(cell(2, 0));
    expect(nextCell(matrix, cell(2, 0), 'ArrowLeft')).toEqual(cell(0, 2));
  });

  it('goes up and down to the nearest column, over empty rows', () => {
    expect(nextCell(matrix, cell(0, 2), 'ArrowDown')).toEqual(cell(2, 2));
    expect(nextCell(matrix, cell(2, 0), 'ArrowUp')).toEqual(cell(0, 0));
  });

  it('stays at the edges and for other keys', () => {
    expect(nextCell(matrix, cell(0, 0), 'ArrowLeft')).toBeUndefined();
    expect(nextCell(matrix, cell(2, 2), 'ArrowDown')).toBeUndefined();
    expect(nextCell(matrix, cell(0, 0), 'Enter')).toBeUndefined();
  });

  it('reaches every cell that is not empty by the right arrow', () => {
    const square = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.array(fc.array(fc.nat(2), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(square, (counts) => {
        let reached = 0;
        let at: Cell | undefined = cell(0, -1);
        while (true) {
          at = nextCell(counts, at, 'ArrowRight');
          if (!at) break;
          expect(counts[at.trueClass]![at.predictedClass]).toBeGreaterThan(0);
          reached++;
        }
        expect(reached).toBe(counts.flat().filter((n) => n > 0).length);
      }),
    );
  });
});
