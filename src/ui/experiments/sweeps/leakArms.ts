import type { Interval } from '../../../evaluation/interval.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { type ConfigurationSummary, figureOf, type Spread } from '../../../experiments/sweepSummary.ts';
import { groupBy } from '../../../groupBy.ts';
import { t } from '../../../i18n.ts';
import { overlap, rangeOf } from './bestInWords.ts';

/** One side of an experiment about splits. */
export interface LeakArm {
  label: string;
  /** Easier to do well on: split by clip, or drawn at random. */
  flatters: boolean;
  leaky: boolean;
  clip: Spread;
  track: Spread;
  /** Null where it cannot be told. */
  clipRange: Interval | null;
  trackRange: Interval | null;
  /** Mean numbers over the runs. */
  tracks: { train: number; validation: number };
  clips: number;
}

/** Two ways of splitting under otherwise equal values. */
export interface LeakComparison {
  kind: 'unit' | 'lists';
  /** Of the other dimensions. */
  labels: string[];
  /** The flattering one first. */
  arms: [LeakArm, LeakArm];
}

const KINDS = { 'split.unit': 'unit', 'split.scheme': 'lists' } as const;
/** Whether a sweep varies how clips are split: then the highest figure is not the best. */
export const variesSplit = ({ dimensions }: Pick<Sweep, 'dimensions'>): boolean =>
  dimensions.some(({ options }) =>
    options.some(({ change }) => Object.keys(change).some((path) => path in KINDS)),
  );

const FLATTERING = ['clip', 'random'];

/** Of a sweep that varies how clips are split, by unit or by lists; those of which both sides have ended. */
export function leakComparisons(
  { dimensions }: Pick<Sweep, 'dimensions'>,
  summaries: readonly ConfigurationSummary[],
): LeakComparison[] {
  for (const path of ['split.unit', 'split.scheme'] as const) {
    const at = dimensions.findIndex(({ options }) => options.every(({ change }) => path in change));
    if (at < 0) continue;
    const flatters = (label: string) => {
      const option = dimensions[at]!.options.find((one) => one.label === label);
      return FLATTERING.includes(String(option?.change[path]));
    };
    const groups = groupBy(summaries, ({ labels }) => JSON.stringify(labels.toSpliced(at, 1)));
    return [...groups].flatMap(([labels, members]) => {
      const arms = members
        .flatMap((summary) => armOf(summary, summary.labels[at]!, flatters) ?? [])
        .sort((a, b) => Number(b.flatters) - Number(a.flatters));
      const [first, second] = arms;
      if (arms.length !== 2 || !first?.flatters || !second || second.flatters) return [];
      return [{ kind: KINDS[path], labels: JSON.parse(labels) as string[], arms: [first, second] }];
    });
  }
  return [];
}

function armOf(
  summary: ConfigurationSummary,
  label: string,
  flatters: (label: string) => boolean,
): LeakArm | null {
  const clip = summary.figures['validation.clip.accuracy'];
  const track = summary.figures['validation.track.accuracy'];
  if (!clip || !track) return null;
  const splits = summary.runs
    .filter((run) => figureOf(run, 'validation.clip.accuracy') !== null)
    .flatMap(({ split }) => split ?? []);
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
  return {
    label,
    flatters: flatters(label),
    leaky: splits.some(({ leaky }) => leaky),
    clip,
    track,
    clipRange: rangeOf(summary, 'validation.clip.accuracy'),
    trackRange: rangeOf(summary, 'validation.track.accuracy'),
    tracks: {
      train: mean(splits.map(({ tracks }) => tracks.train)),
      validation: mean(splits.map(({ tracks }) => tracks.validation)),
    },
    clips: mean(splits.map(({ clips }) => clips.validation)),
  };
}

const whole = (share: number) => Math.round(share * 100);

/** How many points of the flattering figure the honest one lacks, as whole as they are printed. */
export function leakPoints({ kind, arms: [a, b] }: LeakComparison): number {
  return kind === 'unit'
    ? whole(a.clip.mean) - whole(b.clip.mean)
    : whole(a.track.mean) - whole(b.track.mean);
}

/** What the comparison says, no more surely than it is known. */
export function leakSentence(comparison: LeakComparison): string {
  const { kind, arms } = comparison;
  const [easy, honest] = arms;
  const lost = leakPoints(comparison);
  const far =
    kind === 'unit'
      ? !overlap(easy.clipRange, honest.clipRange)
      : !overlap(easy.trackRange, honest.trackRange);
  const values = {
    easy: whole(kind === 'unit' ? easy.clip.mean : easy.track.mean),
    honest: whole(kind === 'unit' ? honest.clip.mean : honest.track.mean),
    lost,
    range: easy.clip.standardDeviation === null ? 'interval' : 'deviation',
  };
  if (kind === 'unit') {
    if (lost <= 0) {
      return t(
        'Split by clip it seems right on {easy} % of clips; split by track on {honest} %: no flattery shows here.',
        values,
      );
    }
    return far
      ? t(
          'Split by clip it seems right on {easy} % of clips; split by track on {honest} %: {lost} of the {easy} points come from tracks it had heard before.',
          values,
        )
      : t(
          'Split by clip it seems right on {easy} % of clips; split by track on {honest} %: {lost} of the {easy} points may come from tracks it had heard before, {range, select, deviation {but the two lie within their standard deviations} other {but their 95 % intervals overlap}}: the difference can be chance.',
          values,
        );
  }
  if (lost <= 0) {
    return t(
      'On a random split it seems right on {easy} % of tracks; on GTZAN’s filtered lists on {honest} %: no flattery shows here.',
      values,
    );
  }
  const said = far
    ? t(
        'On a random split it seems right on {easy} % of tracks; on GTZAN’s filtered lists on {honest} %: {lost} of the {easy} points go with repeated recordings and songs of one artist on both sides.',
        values,
      )
    : t(
        'On a random split it seems right on {easy} % of tracks; on GTZAN’s filtered lists on {honest} %: {lost} of the {easy} points may go with repeated recordings and songs of one artist on both sides, {range, select, deviation {but the two lie within their standard deviations} other {but their 95 % intervals overlap}}: the difference can be chance.',
        values,
      );
  if (honest.tracks.train >= easy.tracks.train) return said;
  const fewer = t(
    'The lists also train on fewer tracks ({lists} instead of {random}), which has its share in that.',
    { lists: Math.round(honest.tracks.train), random: Math.round(easy.tracks.train) },
  );
  return `${said} ${fewer}`;
}
