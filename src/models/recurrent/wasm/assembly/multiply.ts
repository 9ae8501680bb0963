/**
 * c = a · b, or c += a · b, tile by tile of 4 rows and 8 columns, whose sums stay in registers. All matrices lie in
 * rows; b in panels of 8 columns, one after the other.
 * @param rows of a and c, a multiple of 4
 * @param columns of b and c, a multiple of 8
 * @param depth columns of a and rows of b
 * @param aStride bytes from row to row
 * @param cStride bytes from row to row
 */
export function multiply(
  rows: i32,
  columns: i32,
  depth: i32,
  a: i32,
  aStride: i32,
  b: i32,
  c: i32,
  cStride: i32,
  adds: bool,
): void {
  for (let column = 0; column < columns; column += 8) {
    for (let row = 0; row < rows; row += 4) {
      tile(depth, a + row * aStride, aStride, b, c + row * cStride, cStride, adds);
    }
    b += depth << 5;
    c += 32;
  }
}

function tile(depth: i32, a0: i32, aStride: i32, b: i32, c0: i32, cStride: i32, adds: bool): void {
  let a1 = a0 + aStride;
  let a2 = a1 + aStride;
  let a3 = a2 + aStride;
  const c1 = c0 + cStride;
  const c2 = c1 + cStride;
  const c3 = c2 + cStride;
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  if (adds) {
    s00 = v128.load(c0);
    s01 = v128.load(c0, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
  }
  for (const end = b + (depth << 5); b < end; b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a1);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a2);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a3);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}
