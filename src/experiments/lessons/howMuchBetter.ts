/** Better by fewer percentage points than these is called no better. */
const SAME = 5;
const LARGE = 20;

/** How much better one accuracy is than another, in words to choose from. @param better, worse 0..1 */
export function howMuchBetter(better: number, worse: number): 'none' | 'some' | 'large' {
  // 0.7 − 0.5 is not quite 0.2 in floating point.
  const points = Math.round(1e6 * (better - worse)) / 1e4;
  if (points < SAME) return 'none';
  return points <= LARGE ? 'some' : 'large';
}
