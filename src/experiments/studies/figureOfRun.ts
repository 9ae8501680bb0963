import type { Interval } from '../../evaluation/interval.ts';
import type { EpochRecord } from '../../training/history.ts';
import type { RunRecord } from '../run.ts';
import type { StudyMetric } from './study.ts';

/** What a run's record does not hold and its stored predictions do. */
export interface RunExtra {
  /** Mean cross-entropy on the clips of the test part; null without one. */
  testLoss: number | null;
  /** 95 % intervals of the balanced accuracy by track, by bootstrap over tracks; null where there is no such part. */
  balanced: { validation: Interval | null; test: Interval | null };
}

/** A figure of one run with what it was measured on. */
export interface RunFigure {
  /** In the metric's unit. */
  value: number;
  /** 95 %; null where the figure has none, or not yet. */
  interval: Interval | null;
  /** What it was counted over. */
  n: number;
  level: 'clip' | 'track';
  part: 'training' | 'validation' | 'test';
}

type Measured = Pick<RunRecord, 'epochs' | 'bestEpoch' | 'split' | 'figures'>;

/** The counterpart of a reported figure in a run; null where the run has none. */
export function figureOfRun(metric: StudyMetric, run: Measured, extra?: RunExtra): RunFigure | null {
  const clips = run.split?.clips ?? { train: 0, validation: 0, test: 0 };
  const best = run.bestEpoch === null ? undefined : run.epochs[run.bestEpoch - 1];
  const byClip = (part: RunFigure['part'], value: number | null | undefined): RunFigure | null => {
    const n = clips[part === 'training' ? 'train' : part];
    return typeof value === 'number' && Number.isFinite(value)
      ? { value, interval: null, n, level: 'clip', part }
      : null;
  };
  switch (metric.kind) {
    case 'evaluated': {
      const { part, level, figure } = metric;
      const measured = run.figures[part]?.[level];
      if (!measured) return null;
      const balanced = level === 'track' ? (extra?.balanced[part] ?? null) : null;
      const interval = figure === 'accuracy' ? measured.interval : balanced;
      return { value: measured[figure], interval, n: measured.n, level, part };
    }
    case 'testLoss':
      return byClip('test', extra?.testLoss);
    case 'history':
      return metric.figure === 'valLoss'
        ? byClip('validation', best?.valLoss)
        : byClip('training', best?.[metric.figure]);
    case 'epoch':
      return byClip('validation', run.epochs.slice(0, metric.epoch).at(-1)?.valAccuracy);
    case 'gap':
      return byClip('validation', gapOf(run.epochs.at(-1)));
    case 'epochs':
      return run.epochs.length === 0 ? null : byClip('validation', run.epochs.length);
    case 'lowestLoss':
      return byClip('validation', lowestLoss(run.epochs));
  }
}

const gapOf = (last: EpochRecord | undefined) =>
  last && last.valAccuracy !== null ? last.accuracy - last.valAccuracy : null;

/** From 1; null without a validation part. */
function lowestLoss(epochs: readonly EpochRecord[]): number | null {
  let best: EpochRecord | null = null;
  for (const record of epochs)
    if (record.valLoss !== null && (best === null || record.valLoss < best.valLoss!)) best = record;
  return best && best.epoch + 1;
}

/** Whether a run ended because its loss was no longer a number. An earlier Melscope said so in its ending alone. */
export const hasRunDiverged = ({ stopReason, ending }: Pick<RunRecord, 'stopReason' | 'ending'>): boolean =>
  stopReason ? stopReason === 'diverged' : ending !== null && /\bdiverged\b/.test(ending);
