/** The learning rates offered: evenly spaced to the eye on a logarithmic scale, round to the tongue. */
export const RATES: readonly number[] = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1].flatMap((decade) =>
  [1, 1.5, 2, 3, 5, 7].map((factor) => Number((factor * decade).toPrecision(2))),
);

/** The index of the rate offered that is nearest in ratio. */
export function nearestRate(rate: number): number {
  const distance = (index: number) => Math.abs(Math.log(RATES[index]! / rate));
  return RATES.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}
