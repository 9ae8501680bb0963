import { normal, type Random } from '../../random.ts';

/** A draw from Beta(alpha, alpha): the share of one gamma variate in the sum of two. */
export function drawBeta(alpha: number, random: Random): number {
  const first = logGamma(alpha, random);
  const second = logGamma(alpha, random);
  return 1 / (1 + Math.exp(second - first));
}

/**
 * The logarithm of a Gamma(shape, 1) variate (Marsaglia & Tsang 2000); below shape 1 by way of shape + 1. In
 * logarithms, because those of small shapes underflow.
 */
function logGamma(shape: number, random: Random): number {
  if (shape < 1) return logGamma(shape + 1, random) + Math.log(1 - random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
      return Math.log(d * v);
    }
  }
}
