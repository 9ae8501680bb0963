import type { Interval } from '../../../evaluation/interval.ts';
import { type ConfigurationSummary, figureOf, type SweepMetric } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { listInWords } from '../../../listInWords.ts';
import {
  bestOf,
  byMean,
  labelsInWords,
  MAIN_METRIC,
  percentInWords,
  spreadInWords,
} from './configurationWords.ts';

/**
 * Where a figure lies: one standard deviation on either side of the mean; of a single run its 95 % interval, where
 * the figure is an accuracy.
 */
export function rangeOf({ figures, runs }: ConfigurationSummary, metric: SweepMetric): Interval | null {
  const figure = figures[metric];
  if (!figure) return null;
  const { mean, standardDeviation } = figure;
  if (standardDeviation !== null) return { low: mean - standardDeviation, high: mean + standardDeviation };
  const [part, level, name] = metric.split('.') as ['validation' | 'test', 'track' | 'clip', string];
  const run = runs.find((one) => figureOf(one, metric) !== null);
  return name === 'accuracy' ? (run?.figures[part]?.[level].interval ?? null) : null;
}

/** Whether two figures are too close to say which is better. */
export function overlap(a: Interval | null, b: Interval | null): boolean {
  return a === null || b === null || (a.low <= b.high && b.low <= a.high);
}

/** Which configuration did best, and whether that says anything; null where there is none to compare. */
export function bestInWords(summaries: readonly ConfigurationSummary[]): string | null {
  const ranked = byMean(summaries, MAIN_METRIC);
  const [best, ...others] = ranked;
  const figure = best?.figures[MAIN_METRIC];
  if (!best || !figure) return null;
  const runs = best.runs.filter((run) => figureOf(run, MAIN_METRIC) !== null);
  if (others.length === 0) {
    if (summaries.length > 1 || runs.length < 2) return null;
    return t('Mean ± standard deviation over {repeats}: {figure} of the validation tracks right.', {
      repeats: repeats(runs),
      figure: spreadInWords(figure),
    });
  }
  const range = rangeOf(best, MAIN_METRIC);
  const near = others.filter((other) => overlap(range, rangeOf(other, MAIN_METRIC)));
  const name = quoted(best);
  const tied = bestOf(summaries);
  if (tied.length > 1)
    return t(
      '{names} tie for the highest figure, {figure} of the validation tracks right: these runs do not show which is better.',
      { names: several(tied), figure: percentInWords(figure.mean) },
    );
  if (near.length === 0)
    return t(
      '{name} did best: {figure} of the validation tracks right. No other’s {range} overlaps with its own.',
      { name, figure: spreadInWords(figure), range: rangeInWords(ranked) },
    );
  return t(
    '{name} has the highest figure, {figure} of the validation tracks right, but its {range} overlaps with {count, plural, one {that of {names}} =2 {those of {names}} =3 {those of {names}} other {those of # others}}: these runs do not show which is better.',
    {
      name,
      figure: spreadInWords(figure),
      range: rangeInWords([best, ...near]),
      count: near.length,
      names: several(near),
    },
  );
}

/** What the ranges of these configurations are, see {@link rangeOf}. */
function rangeInWords(summaries: readonly ConfigurationSummary[]): string {
  const single = summaries.map(({ figures }) => figures[MAIN_METRIC]!.standardDeviation === null);
  if (single.every(Boolean)) return t('95 % interval');
  return single.some(Boolean)
    ? t('range (mean ± standard deviation; of a single run the 95 % interval)')
    : t('mean ± standard deviation');
}

/** `“3”, “5” and “7”`. */
function several(summaries: readonly ConfigurationSummary[]): string {
  if (summaries.length > 3) {
    return t('{count, plural, one {# configuration} other {# configurations}}', { count: summaries.length });
  }
  return listInWords(summaries.map(quoted));
}

const quoted = ({ labels }: ConfigurationSummary) => `“${labelsInWords(labels)}”`;

/** `5 folds`, `3 seeds`, `15 runs (folds and seeds)`. */
function repeats(runs: ConfigurationSummary['runs']): string {
  const folds = new Set(runs.map(({ recipe }) => recipe.split.folds?.index)).size;
  const seeds = new Set(runs.map(({ recipe }) => recipe.seed)).size;
  if (seeds === 1) return t('{count} folds', { count: folds });
  return folds === 1
    ? t('{count} seeds', { count: seeds })
    : t('{count} runs (folds and seeds)', { count: runs.length });
}
