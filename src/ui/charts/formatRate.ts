/** A learning rate as people write it: `0.001`, `3e-5`. */
export function formatRate(rate: number): string {
  const short = Number(rate.toPrecision(3));
  return short < 1e-3 && short > 0 ? short.toExponential().replace('e+', 'e') : String(short);
}
