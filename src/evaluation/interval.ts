/** The 97.5 % quantile of the standard normal distribution: half of 5 % on either side. */
const Z = 1.959963984540054;

/** Where a share (0..1) lies with 95 % confidence. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's 95 % interval of a share (Wilson 1927; statsmodels' `proportion_confint(method='wilson')`).
 * @param share observed, 0..1
 * @param n how many independent items it was observed on, > 0; need not be whole
 */
export function wilsonInterval(share: number, n: number): Interval {
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * How many independent clips the given ones are worth. Clips of one track tend to be right or wrong together, so
 * 1,000 clips of 100 tracks tell less than 1,000 clips of 1,000 tracks. This is n divided by the design effect: the
 * variance of a proportion in cluster sampling (Cochran 1977, Sampling Techniques, section 3.12) over that of
 * independent items. At most n; with equally many clips a track, never less than the number of tracks. Where all
 * clips are right, or all wrong, nothing can be estimated, and the number of tracks is given.
 * @param correct whether each clip is right
 * @param trackOf the track of each clip
 */
export function effectiveSampleSize(correct: readonly boolean[], trackOf: ArrayLike<number>): number {
  const n = correct.length;
  const share = correct.filter(Boolean).length / n;
  const deviations = new Map<number, number>();
  correct.forEach((right, clip) => {
    const track = trackOf[clip]!;
    deviations.set(track, (deviations.get(track) ?? 0) + Number(right) - share);
  });
  const independent = n * share * (1 - share);
  if (independent === 0) return deviations.size;
  const between = [...deviations.values()].reduce((total, deviation) => total + deviation ** 2, 0);
  return between <= independent ? n : (n * independent) / between;
}
