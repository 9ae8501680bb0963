import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../../src/experiments/library.ts';
import { GENRES, MATRIX, PRINTED } from '../../../src/experiments/studies/r4Matrix.ts';
import { unitOf } from '../../../src/experiments/studies/study.ts';
import { STUDIES } from '../../../src/experiments/studies.ts';
import metrics from '../../fixtures/metrics.json' with { type: 'json' };

const rows = STUDIES.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null));

describe('the studies', () => {
  it('have every row of the reports, and every recipe of the library in a cell', () => {
    const ids = LIBRARY.flatMap(({ row, recipe }) => (row ? [{ row, id: recipe.id }] : []));
    expect(new Set(rows.map(({ row }) => row))).toEqual(new Set(ids.map(({ row }) => row)));
    expect(new Set(cells.map(({ recipe }) => recipe))).toEqual(new Set(ids.map(({ id }) => id)));
  });

  it('have no table twice, and a setting and a cell under every heading', () => {
    for (const { tables } of STUDIES) {
      expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length);
      for (const { settings, figures, rows: own } of tables)
        for (const row of own) {
          expect(row.settings).toHaveLength(settings.length);
          expect(row.cells).toHaveLength(figures.length);
        }
    }
  });

  /** `40–50 %` → [0.4, 0.5], `about +7 points` → [0.07], `83 epochs` → [83]. */
  const numbersIn = (text: string, percent: boolean) =>
    (text.match(/\d+(\.\d+)?/g) ?? []).map((n) => (percent ? Number(n) / 100 : Number(n)));

  it('print the figure that they are compared with', () => {
    for (const cell of cells) {
      if (cell.value === null) continue;
      const percent = unitOf(cell) === 'share' || unitOf(cell) === 'points';
      const expected = [cell.value].flat() as number[];
      expect(numbersIn(cell.reported!, percent)).toEqual(expected.map((n) => expect.closeTo(n, 10)));
    }
  });

  it('do not contradict what the library says was reported', () => {
    // Leaving out those whose words in the library name no figure, or another row's.
    for (const { recipe, reported, row } of LIBRARY) {
      if (!row || !reported || !/^\d/.test(reported) || row === 'R4.cnn') continue;
      const [first] = numbersIn(reported, reported.includes('%'));
      const values = cells.filter((cell) => cell.recipe === recipe.id).flatMap((cell) => cell.value ?? []);
      expect(values, recipe.id).toContainEqual(expect.closeTo(first!, 3));
    }
  });

  it('have R4’s confusion matrix turned over, as it is in the test of the metrics', () => {
    expect(PRINTED).toEqual(metrics.published.rowsPredicted);
    expect(MATRIX).toEqual(metrics.published.matrix);
    expect(GENRES).toEqual(metrics.published.genres);
  });
});
