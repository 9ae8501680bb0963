/** Of each point its nearest ones, itself first, the nearest before the others. */
export interface Neighbours {
  indices: number[][];
  /** Euclidean. */
  distances: number[][];
}

/**
 * Exact, by comparing every point with every other: half a second for 2,000 points of 64 dimensions.
 * @param points row-major
 * @param count neighbours of each, itself included; at most as many as there are points
 */
export function nearestNeighbours(points: Float32Array, dimensions: number, count: number): Neighbours {
  const rows = points.length / dimensions;
  const squares = new Float64Array(rows);
  const neighbours: Neighbours = { indices: [], distances: [] };
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < rows; b++) squares[b] = squaredDistance(points, dimensions, a, b);
    // Before others that lie on the same place.
    squares[a] = -1;
    const nearest = leastOf(squares, count);
    squares[a] = 0;
    neighbours.indices.push(nearest);
    neighbours.distances.push(nearest.map((b) => Math.sqrt(squares[b]!)));
  }
  return neighbours;
}

function squaredDistance(points: Float32Array, dimensions: number, a: number, b: number): number {
  const [from, to] = [a * dimensions, b * dimensions];
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (points[from + d]! - points[to + d]!) ** 2;
  return sum;
}

/** Indices of the least values, in ascending order. */
function leastOf(values: Float64Array, count: number): number[] {
  const least: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (least.length === count && value >= values[least.at(-1)!]!) continue;
    if (least.length === count) least.pop();
    let place = least.length;
    while (place > 0 && values[least[place - 1]!]! > value) place--;
    least.splice(place, 0, i);
  }
  return least;
}
