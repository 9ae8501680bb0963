import { useMemo, useState } from 'react';
import { mostConfused } from '../../evaluation/confusion.ts';
import type { LevelResult } from '../../evaluation/evaluate.ts';
import type { Cell } from './cellItems.ts';

/**
 * The cell being looked at: the one the user chose as long as it counts anything, else the most confused one, or
 * the fullest one where nothing was confused.
 */
export function useCellSelection({ matrix }: LevelResult) {
  const [chosen, choose] = useState<Cell | null>(null);
  const worst = useMemo(() => mostConfused(matrix, 1)[0] ?? null, [matrix]);
  const holds = chosen !== null && matrix[chosen.trueClass]![chosen.predictedClass]! > 0;
  return { selected: holds ? chosen : (worst ?? fullestOnDiagonal(matrix)), worst, choose };
}

function fullestOnDiagonal(matrix: readonly (readonly number[])[]): Cell {
  const hits = matrix.map((row, i) => row[i]!);
  const fullest = hits.indexOf(Math.max(...hits));
  return { trueClass: fullest, predictedClass: fullest };
}

export const sameCell = (a: Cell | null, b: Cell | null) =>
  a?.trueClass === b?.trueClass && a?.predictedClass === b?.predictedClass;
