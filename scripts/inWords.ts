import type { Accuracy } from '../src/experiments/modelCard.ts';

/** @param share 0..1 */
export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;

export const accuracyInWords = ({ right, of, share, interval }: Accuracy) =>
  `${right} of ${of} right, ${percent(share)} (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`;
