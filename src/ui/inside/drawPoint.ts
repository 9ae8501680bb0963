import type { Place } from './mapPoints.ts';

/** CSS pixels. */
export const RADIUS = 4.5;
export const RING = 7.5;

/** Corners of a genre's mark around its centre, in radii; null for a circle. Colours are told apart by these too. */
const SHAPES: readonly (readonly [number, number][] | null)[] = [
  null,
  corners(4, Math.PI / 4),
  corners(3, -Math.PI / 2),
  corners(4, 0),
  corners(3, Math.PI / 2),
  corners(5, -Math.PI / 2),
];

function corners(count: number, from: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = from + (2 * Math.PI * i) / count;
    return [1.2 * Math.cos(angle), 1.2 * Math.sin(angle)];
  });
}

/** The mark of a genre as the data of an SVG or canvas path. */
export function markPath(genre: number, { x, y }: Place): string {
  const shape = SHAPES[genre % SHAPES.length]!;
  if (!shape)
    return `M${x - RADIUS} ${y} a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0 a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0 z`;
  const points = shape.map(([dx, dy]) => `${x + RADIUS * dx} ${y + RADIUS * dy}`);
  return `M${points.join(' L')} z`;
}
