/** From here on 1 − erf(x) would lose digits. */
const LARGE = 2;
const TERMS = 80;

/**
 * The complementary error function for x ≥ 0, to at least ten digits: below 2 by the series 7.1.6 of Abramowitz &
 * Stegun (1964), Handbook of Mathematical Functions, above by the continued fraction 7.1.14.
 */
export function erfc(x: number): number {
  return x < LARGE ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < TERMS; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  let rest = x;
  for (let n = TERMS; n >= 1; n--) rest = x + n / 2 / rest;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * rest);
}
