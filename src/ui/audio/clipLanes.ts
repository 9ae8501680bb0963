/**
 * Puts intervals of equal length on as few lanes as let none overlap another.
 * @param starts in seconds, ascending
 * @returns the lane of each, from 0
 */
export function clipLanes(starts: readonly number[], seconds: number): number[] {
  const ends: number[] = [];
  return starts.map((start) => {
    const free = ends.findIndex((end) => end <= start + 1e-6);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + seconds;
    return lane;
  });
}
