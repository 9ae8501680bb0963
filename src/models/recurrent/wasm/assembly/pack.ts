import { Vector } from './vector';

/**
 * Writes rows as columns.
 * @param stride bytes from row to row
 * @param columns that each row has
 * @param to the first of the columns written
 * @param toStride bytes from column to column of what is read
 */
export function packTransposed(
  from: i32,
  stride: i32,
  rows: i32,
  columns: i32,
  to: i32,
  toStride: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let at = to + (row << 2);
    for (let i = 0; i < columns << 2; i += 4) {
      store<f32>(at, load<f32>(from + i));
      at += toStride;
    }
    from += stride;
  }
}

/**
 * Writes rows in panels of 8 columns, as `multiply` takes them; zeros fill the last one.
 * @param stride bytes from row to row
 * @param columns that each row has
 * @param to the first row's place in the first panel
 * @param panel bytes from panel to panel
 */
export function packPanels(from: i32, stride: i32, rows: i32, columns: i32, to: i32, panel: i32): void {
  for (let row = 0; row < rows; row++) {
    let source = from;
    let at = to;
    for (let left = columns; left > 0; left -= 8) {
      v128.store(at, Vector.load(source, left));
      v128.store(at, left > 4 ? Vector.load(source + 16, left - 4) : f32x4.splat(0), 16);
      source += 32;
      at += panel;
    }
    from += stride;
    to += 32;
  }
}
