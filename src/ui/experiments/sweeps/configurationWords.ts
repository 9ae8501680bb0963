import type { ConfigurationSummary, Spread, SweepMetric } from '../../../experiments/sweepSummary.ts';

/** What configurations are judged by. */
export const MAIN_METRIC: SweepMetric = 'validation.track.accuracy';

/** The values of a configuration: `0.1, 7`. */
export const labelsInWords = (labels: readonly string[]): string => labels.join(', ');

const points = (share: number) => (share * 100).toFixed(1);

/** `61.2 ± 4.3 %`; of a single run `61.2 %`. */
export function spreadInWords({ mean, standardDeviation }: Spread): string {
  return standardDeviation === null
    ? `${points(mean)} %`
    : `${points(mean)} ± ${points(standardDeviation)} %`;
}

/** The configuration with the highest mean; null before a run has ended. */
export function bestOf(
  summaries: readonly ConfigurationSummary[],
  metric: SweepMetric = MAIN_METRIC,
): ConfigurationSummary | null {
  return byMean(summaries, metric)[0] ?? null;
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
