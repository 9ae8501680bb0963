/**
 * TensorBoard's smoothing: an exponential moving average without the bias towards its start, so that each value is
 * the mean of all values so far, those `i` steps back weighted by `weight`^i.
 * @param values finite
 * @param weight of what came before, 0 (as it is) to below 1
 */
export function smooth(values: readonly number[], weight: number): number[] {
  let sum = 0;
  let weights = 0;
  return values.map((value) => {
    sum = sum * weight + value;
    weights = weights * weight + 1;
    return sum / weights;
  });
}
