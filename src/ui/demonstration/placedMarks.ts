import type { ChangeMark } from '../state/demonstration.ts';

/** How a mark's text stands to its line; null where there is no room for it. */
export interface PlacedMark extends ChangeMark {
  anchor: 'start' | 'middle' | 'end' | null;
}

/**
 * Which changes can be written on the chart without running into each other or over its edges: the last one always, and
 * of those before it what has room.
 * @param end of the axis, in epochs
 * @param letter width of a letter, as a share of the axis
 */
export function placedMarks(marks: readonly ChangeMark[], end: number, letter: number): PlacedMark[] {
  let free = Number.POSITIVE_INFINITY;
  return marks.toReversed().map((mark) => {
    const x = mark.x / end;
    // One letter of room to the next text.
    const width = (mark.label.length + 1) * letter;
    const anchor = x < width / 2 ? 'start' : x > 1 - width / 2 ? 'end' : 'middle';
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    if (left + width > free) return { ...mark, anchor: null };
    free = left;
    return { ...mark, anchor };
  });
}
