import type { SongMap, Span } from './songMap.ts';

/** A connected part of the map that stands out. */
export interface HeardRegion {
  /** Seconds. */
  time: Span;
  /** Of {@link SongMap}'s rows. */
  bands: Span;
  /** Of all that speaks for the genre in the song, 0..1. */
  share: number;
}

/** A cell stands out from this share of the song's strongest one on. */
const THRESHOLD = 0.5;
const MOST_REGIONS = 5;
/** What holds a smaller part of what the strongest region holds is left out. */
const LEAST_OF_STRONGEST = 0.1;

/** The cells that stand out, joined where they touch, as rectangles: the strongest first. */
export function heardRegions(map: SongMap): HeardRegion[] {
  const { columns, values } = map;
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const total = values.reduce((a, b) => a + b, 0);
  if (most === 0) return [];
  const width = columns.length;
  const open = Uint8Array.from(values, (value) => Number(value >= THRESHOLD * most));
  const regions: HeardRegion[] = [];
  for (let seed = 0; seed < open.length; seed++) {
    if (!open[seed]) continue;
    regions.push(regionOf(connected(open, width, seed), map, total));
  }
  regions.sort((a, b) => b.share - a.share);
  const strongest = regions[0]!.share;
  return regions.slice(0, MOST_REGIONS).filter(({ share }) => share >= LEAST_OF_STRONGEST * strongest);
}

function regionOf(cells: readonly number[], { columns, rows, values }: SongMap, total: number): HeardRegion {
  const width = columns.length;
  let [left, right, bottom, top] = [width, 0, rows.length, 0];
  let sum = 0;
  for (const cell of cells) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    [bottom, top] = [Math.min(bottom, row), Math.max(top, row)];
    sum += values[cell]!;
  }
  return {
    time: { from: columns[left]!.from, to: columns[right]!.to },
    bands: { from: rows[bottom]!.from, to: rows[top]!.to },
    share: sum / total,
  };
}

/** The open cells that hang together with `seed` by their sides; they are closed. */
function connected(open: Uint8Array, width: number, seed: number): number[] {
  const cells = [seed];
  open[seed] = 0;
  for (const cell of cells) {
    const column = cell % width;
    const beside = [column > 0 && cell - 1, column < width - 1 && cell + 1, cell - width, cell + width];
    for (const next of beside) {
      if (next === false || !open[next]) continue;
      open[next] = 0;
      cells.push(next);
    }
  }
  return cells;
}
