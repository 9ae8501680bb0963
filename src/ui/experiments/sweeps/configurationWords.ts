import type { ConfigurationSummary, Spread, SweepMetric } from '../../../experiments/sweepSummary.ts';

/** What configurations are judged by. */
export const MAIN_METRIC: SweepMetric = 'validation.track.accuracy';

/** The values of a configuration: `0.1, 7`. */
export const labelsInWords = (labels: readonly string[]): string => labels.join(', ');

const points = (share: number) => (share * 100).toFixed(1);

/** `61.2 %` */
export const percentInWords = (share: number): string => `${points(share)} %`;

/** `61.2 ± 4.3 %`; of a single run `61.2 %`. */
export function spreadInWords({ mean, standardDeviation }: Spread): string {
  return standardDeviation === null
    ? percentInWords(mean)
    : `${points(mean)} ± ${points(standardDeviation)} %`;
}

/** Means of the same figures, added up in another order, may differ by this much. */
const ROUNDING = 1e-9;

/** The configuration with the highest mean, or all that share it; empty before a run has ended. */
export function bestOf(
  summaries: readonly ConfigurationSummary[],
  metric: SweepMetric = MAIN_METRIC,
): ConfigurationSummary[] {
  const ranked = byMean(summaries, metric);
  const mean = ({ figures }: ConfigurationSummary) => figures[metric]!.mean;
  return ranked.filter((one) => mean(ranked[0]!) - mean(one) < ROUNDING);
}

/** Those that have the figure, the best first. */
export function byMean(
  summaries: readonly ConfigurationSummary[],
  metric: SweepMetric,
): ConfigurationSummary[] {
  return summaries
    .filter(({ figures }) => figures[metric] !== null)
    .sort((a, b) => b.figures[metric]!.mean - a.figures[metric]!.mean);
}
