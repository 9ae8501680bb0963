/** CSS pixels of a box. */
export interface BoxSides {
  height: number;
  width: number;
  depth: number;
}

/** CSS pixels for each doubling; a side of 1 has as many. */
const STEP = 8;

/**
 * The sides of a layer's output, on a logarithmic scale: a doubling is always as much longer.
 * @param shape height × width × channels; time steps × units, which are drawn as a width and a depth; or a list of
 *   values, which has a depth only
 */
export function sidesOf(shape: readonly number[]): BoxSides {
  const side = (size: number) => STEP * (1 + Math.log2(size));
  const [height, width, depth] =
    shape.length === 3 ? shape : shape.length === 2 ? [1, ...shape] : [1, 1, ...shape];
  return { height: side(height!), width: side(width!), depth: side(depth!) };
}
