import type { ClipPlaces } from '../../../features/clipPlaces.ts';
import type { SongActivation } from '../../../session/activationOf.ts';
import type { CellAxis } from '../../../training/cellPlaces.ts';

/** From one place to another. */
export interface Span {
  from: number;
  to: number;
}

/** What speaks for a genre, over the whole song: cells of time and bands. */
export interface SongMap {
  /** Seconds that each column takes up, ascending, without overlap. */
  columns: Span[];
  /** Bands that each row takes up, the lowest first: the lowest band is 0 and reaches from −0.5 to 0.5. */
  rows: Span[];
  /** Rows × columns, 0 and up. */
  values: Float32Array;
}

/** Cells are joined until they are no smaller: less cannot be told by ear. */
const SHORTEST_SECONDS = 1;
const MOST_ROWS = 8;

/**
 * The clips' maps one after the other, with small cells joined: what speaks for and against the genre in a cell is
 * added up, and what is left above 0 is kept.
 * @param places of a clip; where its rows are no frequencies, there is one row
 */
export function songMap(
  activation: SongActivation,
  places: ClipPlaces,
  clipSeconds: number,
  duration: number,
): SongMap {
  const { height, width, values, starts } = activation;
  const rowGroups = places.hzAt
    ? groups(height, Math.ceil(height / MOST_ROWS))
    : [{ first: 0, count: height }];
  const cellSeconds = Math.abs(places.secondsAt(activation.columns.step) - places.secondsAt(0));
  const columnGroups = groups(width, Math.max(1, Math.ceil(SHORTEST_SECONDS / cellSeconds - 1e-9)));

  const inClip = columnGroups.map((group) => spanOf(group, activation.columns, places.secondsAt));
  const columns: (Span & { clip: number; group: Group })[] = starts.flatMap((start, clip) =>
    inClip.flatMap(({ from, to }, i) => {
      const end = Math.min(start + clipSeconds, duration);
      const span = { from: Math.max(start, start + from), to: Math.min(end, start + to) };
      return span.to > span.from ? [{ ...span, clip, group: columnGroups[i]! }] : [];
    }),
  );
  const rows = rowGroups
    .map((group) => ({ ...bandsOf(group, activation.rows, places), group }))
    .sort((a, b) => a.from - b.from);

  const sums = rows.flatMap((row) =>
    columns.map(({ clip, group }) => {
      const of = values.subarray(clip * height * width, (clip + 1) * height * width);
      return Math.max(0, sumOf(of, width, row.group, group));
    }),
  );
  return {
    columns: columns.map(({ from, to }) => ({ from, to })),
    rows: rows.map(({ from, to }) => ({ from, to })),
    values: Float32Array.from(sums),
  };
}

interface Group {
  first: number;
  count: number;
}

/** Neighbours in groups of `size`; the last may be smaller. */
function groups(cells: number, size: number): Group[] {
  return Array.from({ length: Math.ceil(cells / size) }, (_, i) => ({
    first: i * size,
    count: Math.min(size, cells - i * size),
  }));
}

/** What a group takes up: from the edge of its first cell to that of its last. */
function spanOf({ first, count }: Group, axis: CellAxis, at: (place: number) => number): Span {
  const edge = (cell: number) => at(axis.first + (cell - 0.5) * axis.step);
  return { from: edge(first), to: edge(first + count) };
}

function bandsOf(group: Group, axis: CellAxis, { bandAt, bands, hzAt }: ClipPlaces): Span {
  const whole = { from: -0.5, to: bands - 0.5 };
  if (!hzAt) return whole;
  const { from, to } = spanOf(group, axis, bandAt);
  // A picture's rows come from the top.
  return { from: Math.max(whole.from, Math.min(from, to)), to: Math.min(whole.to, Math.max(from, to)) };
}

function sumOf(cells: Float32Array, width: number, rows: Group, columns: Group): number {
  let sum = 0;
  for (let row = rows.first; row < rows.first + rows.count; row++)
    for (let column = columns.first; column < columns.first + columns.count; column++)
      sum += cells[row * width + column]!;
  return sum;
}
