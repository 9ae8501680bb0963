import type { Track } from '../../dataset/track.ts';
import type { ClipMap } from '../../session/inside.ts';

/** A clip on the map. */
export interface MapPoint {
  track: Track;
  /** Seconds from the start of the track. */
  start: number;
  /** Indices into the genres. */
  genre: number;
  predicted: number;
  /** UMAP's plane, which has no unit. */
  x: number;
  y: number;
}

export function mapPoints({ dataset, clips, places, predicted }: ClipMap): MapPoint[] {
  return clips.map((clip, i) => {
    const { track: index, start } = dataset.clips[clip]!;
    const track = dataset.tracks[index]!;
    const genre = dataset.genres.indexOf(track.genre);
    return { track, start, genre, predicted: predicted[i]!, x: places[2 * i]!, y: places[2 * i + 1]! };
  });
}

export const isWrong = ({ genre, predicted }: MapPoint): boolean => genre !== predicted;

/** Pixels on a canvas. */
export interface Place {
  x: number;
  y: number;
}

/** Where the points lie on a canvas: as large as fits, neither direction stretched, with a margin. */
export function fitted(points: readonly MapPoint[], width: number, height: number, margin: number): Place[] {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [bottom, top] = rangeOf(points.map(({ y }) => y));
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (top - bottom || 1),
  );
  return points.map(({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (bottom + top) / 2) * scale,
  }));
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.reduce(([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
}

/** The place nearest to another; null where none is within reach. */
export function nearestTo(places: readonly Place[], { x, y }: Place, reach: number): number | null {
  let [nearest, least]: [number | null, number] = [null, reach];
  for (const [i, place] of places.entries()) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance > least) continue;
    [nearest, least] = [i, distance];
  }
  return nearest;
}

/** Directions on a canvas. */
export const ARROWS: Record<string, Place> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest place in a direction: more that way than aside. Stays where there is none. */
export function nextPlace(places: readonly Place[], from: number, { x: dx, y: dy }: Place): number {
  const { x, y } = places[from]!;
  let [next, least] = [from, Infinity];
  for (const [i, place] of places.entries()) {
    const along = (place.x - x) * dx + (place.y - y) * dy;
    const aside = Math.abs((place.x - x) * dy) + Math.abs((place.y - y) * dx);
    const distance = along + aside;
    if (along <= 0 || aside > along || distance >= least) continue;
    [next, least] = [i, distance];
  }
  return next;
}
