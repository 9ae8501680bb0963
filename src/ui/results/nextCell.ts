import type { Cell } from './cellItems.ts';

/**
 * Where an arrow key leads among the cells that are not empty: left and right in reading order through all rows,
 * so that every cell can be reached; up and down to the next row's cell nearest to the column.
 * @returns undefined at an edge, and for other keys
 */
export function nextCell(matrix: readonly (readonly number[])[], from: Cell, key: string): Cell | undefined {
  const cells = matrix.flatMap((row, trueClass) =>
    row.flatMap((n, predictedClass) => (n > 0 ? [{ trueClass, predictedClass }] : [])),
  );
  const order = ({ trueClass, predictedClass }: Cell) => trueClass * matrix.length + predictedClass;
  switch (key) {
    case 'ArrowRight':
      return cells.find((cell) => order(cell) > order(from));
    case 'ArrowLeft':
      return cells.findLast((cell) => order(cell) < order(from));
    case 'ArrowDown':
      return nearest(cells, cells.find((cell) => cell.trueClass > from.trueClass)?.trueClass, from);
    case 'ArrowUp':
      return nearest(cells, cells.findLast((cell) => cell.trueClass < from.trueClass)?.trueClass, from);
  }
  return undefined;
}

function nearest(
  cells: readonly Cell[],
  row: number | undefined,
  { predictedClass }: Cell,
): Cell | undefined {
  const distance = (cell: Cell) => Math.abs(cell.predictedClass - predictedClass);
  return cells.filter((cell) => cell.trueClass === row).sort((a, b) => distance(a) - distance(b))[0];
}
