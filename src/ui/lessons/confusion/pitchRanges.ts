import type { HeardMap } from '../../predict/heard/useHeard.ts';

/** From low to high. */
export const PITCH_RANGES = ['low', 'middle', 'high'] as const;
export type PitchRange = (typeof PITCH_RANGES)[number];

/** Where the middle range begins and ends, in Hz. */
export const LOW_HZ = 500;
export const HIGH_HZ = 3000;

/** How much of what was heard lies in each range, by the middles of the map's rows; together 1, or 0 where nothing was. */
export function pitchShares({ map, places }: Pick<HeardMap, 'map' | 'places'>): Record<PitchRange, number> {
  const sums = { low: 0, middle: 0, high: 0 };
  const columns = map.columns.length;
  map.rows.forEach(({ from, to }, row) => {
    const hz = places.hzAt?.((from + to) / 2) ?? 0;
    const range = hz < LOW_HZ ? 'low' : hz <= HIGH_HZ ? 'middle' : 'high';
    sums[range] += map.values.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b, 0);
  });
  const all = sums.low + sums.middle + sums.high;
  return all === 0 ? sums : { low: sums.low / all, middle: sums.middle / all, high: sums.high / all };
}

/** The range that holds the most; the lower of equals. */
export const mostHeard = (shares: Record<PitchRange, number>): PitchRange =>
  PITCH_RANGES.reduce((most, range) => (shares[range] > shares[most] ? range : most));
