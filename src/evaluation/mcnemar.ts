import { erfc } from './erfc.ts';

/** Fewer disagreements than these are counted out exactly. */
const FEW = 25;

/**
 * McNemar's test (1947) of whether two classifiers are equally good, from the items of which only one of them was
 * right. Below 25 such items the exact binomial test, two-sided (`scipy.stats.binomtest(b, b + c, 0.5)`); else the
 * chi-squared test with one degree of freedom and Edwards's (1948) continuity correction, which takes no more than the
 * difference itself.
 * @param b how many items only the first one got right
 * @param c how many only the second one got right
 * @returns `p` in (0, 1]: how often chance alone makes them differ as much, or more; 1 where they never differ
 */
export function mcnemar(b: number, c: number): { p: number; exact: boolean } {
  const n = b + c;
  if (n < FEW) return { p: exactP(Math.min(b, c), n), exact: true };
  const difference = Math.max(0, Math.abs(b - c) - 1);
  return { p: chiSquaredP(difference ** 2 / n), exact: false };
}

/** Both tails of the binomial distribution with probability one half; all terms are whole numbers below 2^53. */
function exactP(least: number, n: number): number {
  let combinations = 1;
  let tail = 1;
  for (let k = 1; k <= least; k++) {
    combinations = (combinations * (n - k + 1)) / k;
    tail += combinations;
  }
  return Math.min(1, (2 * tail) / 2 ** n);
}

/** Upper tail of the chi-squared distribution with one degree of freedom: two tails of a normal one. */
function chiSquaredP(statistic: number): number {
  return Math.max(Number.MIN_VALUE, erfc(Math.sqrt(statistic / 2)));
}
