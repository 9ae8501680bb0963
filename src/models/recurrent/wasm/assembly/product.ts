import { multiply } from './multiply';
import { packPanels, packTransposed } from './pack';
import { paddedRow, paddedRows } from './sequence';

/**
 * Adds aᵀ · b of some rows to sums.
 * @param a rows × aColumns
 * @param b rows × bColumns
 * @param packedA room for a, its columns padded to 4
 * @param packedB room for b, its columns padded to 8
 * @param sums aColumns × bColumns, padded to 4 and to 8
 */
export function addTransposedProduct(
  rows: i32,
  aColumns: i32,
  bColumns: i32,
  a: i32,
  b: i32,
  packedA: i32,
  packedB: i32,
  sums: i32,
): void {
  packTransposed(a, aColumns << 2, rows, aColumns, packedA, rows << 2);
  packPanels(b, bColumns << 2, rows, bColumns, packedB, rows << 5);
  const row = paddedRow(bColumns);
  multiply(paddedRows(aColumns), row >> 2, rows, packedA, rows << 2, packedB, sums, row, true);
}
