import type { ReportId } from '../library/entry.ts';

/**
 * Which figure of a run stands beside a reported one.
 * - `evaluated`: of the kept weights on a part, by clip or, after the vote, by track
 * - `testLoss`: mean cross-entropy of the kept weights on the clips of the test part
 * - `history`: of the epoch whose weights were kept; training figures are taken while the weights change
 * - `epoch`: validation accuracy by clip after that epoch
 * - `gap`: training accuracy less validation accuracy, by clip, after the last epoch
 * - `epochs`: how many there were until the run ended
 * - `lowestLoss`: the epoch (from 1) after which the validation loss only rises
 */
export type StudyMetric =
  | {
      kind: 'evaluated';
      figure: 'accuracy' | 'balancedAccuracy';
      part: 'validation' | 'test';
      level: 'clip' | 'track';
    }
  | { kind: 'testLoss' }
  | { kind: 'history'; figure: 'loss' | 'accuracy' | 'valLoss' }
  | { kind: 'epoch'; epoch: number }
  | { kind: 'gap' }
  | { kind: 'epochs' }
  | { kind: 'lowestLoss' };

/** What a figure counts in: shares and points are 0..1, shown as percent; `epoch` is the number of one, from 1. */
export type Unit = 'share' | 'points' | 'loss' | 'epochs' | 'epoch';

/** One figure of a report's table and what it is compared with. */
export interface StudyCell {
  /** As the report has it; null where its table has the row without a figure or word. */
  reported: string | null;
  /** The reported figure, or the range that it lies in, in the metric's unit; null where the report has words only. */
  value: number | readonly [low: number, high: number] | null;
  metric: StudyMetric;
  /** Id of the library's recipe. */
  recipe: string;
  /** With it, the figure is the recipe's less that of this recipe. */
  minus?: string;
}

export function unitOf({ metric, minus }: Pick<StudyCell, 'metric' | 'minus'>): Unit {
  switch (metric.kind) {
    case 'epochs':
      return 'epochs';
    case 'lowestLoss':
      return 'epoch';
    case 'testLoss':
      return 'loss';
    case 'gap':
      return 'points';
    case 'history':
      return metric.figure === 'accuracy' ? 'share' : 'loss';
    default:
      return minus === undefined ? 'share' : 'points';
  }
}

export interface StudyRow {
  /** The report's row, e.g. `R1.kernel`. */
  row: string;
  /** Values under the table's `settings`. */
  settings: readonly string[];
  /** Under the table's `figures`; null where the report has none there. */
  cells: readonly (StudyCell | null)[];
  /** Of a k-fold cross-validation; null for a single split. */
  folds: number | null;
}

export interface StudyTable {
  /** Unique in the study. */
  title: string;
  /** What describes a row, e.g. “Kernel size”. */
  settings: readonly string[];
  /** What was reported, e.g. “Validation accuracy”. */
  figures: readonly string[];
  rows: readonly StudyRow[];
}

/** What the reported figures were measured on. */
export interface Protocol {
  /** In words, a sentence each. */
  data: string;
  split: string;
  folds: string | null;
  metric: string;
  /** How many tracks the report's data have. */
  tracks: number;
  /** `clip`: clips of one track lie on both sides. */
  unit: 'track' | 'clip';
  /** The part that its figures are of also chose its epoch. */
  testIsValidation: boolean;
}

/** A report as its figures stand in it. */
export interface Study {
  report: ReportId;
  protocol: Protocol;
  tables: readonly StudyTable[];
}

/** A row whose runs all have one split. */
export const row = (
  id: `${ReportId}.${string}`,
  settings: readonly string[],
  cells: readonly (StudyCell | null)[],
): StudyRow => ({ row: id, settings, cells, folds: null });

export const cell = (
  recipe: string,
  metric: StudyMetric,
  reported: string | null,
  value: StudyCell['value'] = null,
): StudyCell => ({ recipe, metric, reported, value });
