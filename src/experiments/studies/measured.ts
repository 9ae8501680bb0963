import type { Interval } from '../../evaluation/interval.ts';
import type { RunRecord } from '../run.ts';
import { spread } from '../sweepSummary.ts';
import { type ChangedField, changesForCell } from './belonging.ts';
import { figureOfRun, hasRunDiverged, type RunExtra, type RunFigure } from './figureOfRun.ts';
import type { Study, StudyCell, StudyRow } from './study.ts';

/** Runs that repeat one another, and what they came to. */
export interface MeasuredGroup {
  /** The newest first; of two with the same seeds and fold only the newer. */
  runs: RunRecord[];
  /** In what they differ from the library's recipe; empty where they are of it. */
  changed: ChangedField[];
  /** Folds of a cross-validation that have been measured, of how many; null for single splits. */
  folds: { count: number; done: number } | null;
  /** Mean over the runs, in the metric's unit; null where all of them diverged. */
  figure: number | null;
  /** Standard deviation over the runs (n − 1); null for fewer than two. */
  deviation: number | null;
  /** 95 %, of a single run; null where the figure has none. */
  interval: Interval | null;
  /** What the figure of each run was counted over, the smallest and largest. */
  n: { least: number; most: number };
  level: 'clip' | 'track';
  part: RunFigure['part'];
  /** Runs without a figure because they diverged. */
  diverged: number;
}

/** What there is for a cell, and what is on its way. */
export interface CellMeasurement {
  /** Those of the library's recipe first, then by the number of changes; folds before single splits; may be empty. */
  groups: MeasuredGroup[];
  /** Runs of the cell that wait, are going on, or were interrupted. */
  pending: RunRecord[];
}

export type Extras = ReadonlyMap<string, RunExtra>;

const NO_EXTRAS: Extras = new Map();

/**
 * Which kept runs are a cell's, and what they came to.
 * @param runs the newest first
 * @param fingerprint of the dataset: runs on any other are left out
 */
export function measured(
  study: Study,
  row: Pick<StudyRow, 'folds'>,
  cell: StudyCell,
  runs: readonly RunRecord[],
  fingerprint: string,
  extras: Extras = NO_EXTRAS,
): CellMeasurement {
  const { minus } = cell;
  if (minus !== undefined) {
    const { minus: _, ...whole } = cell;
    const [a, b] = [whole, { ...whole, recipe: minus }].map((one) =>
      measured(study, row, one, runs, fingerprint, extras),
    ) as [CellMeasurement, CellMeasurement];
    return { groups: differences(a.groups, b.groups), pending: [...a.pending, ...b.pending] };
  }
  const groups = new Map<string, { changed: ChangedField[]; runs: RunRecord[] }>();
  const pending: RunRecord[] = [];
  for (const run of runs) {
    if (run.dataset.fingerprint !== fingerprint) continue;
    const changed = changesForCell(study, row, cell, run);
    if (!changed) continue;
    if (run.status === 'finished' || (run.status === 'failed' && hasRunDiverged(run))) {
      const key = JSON.stringify([
        changed.map(({ path, here }) => [path, here]),
        run.recipe.split.folds?.count,
      ]);
      const group = groups.get(key);
      if (group) group.runs.push(run);
      else groups.set(key, { changed, runs: [run] });
    } else if (run.status !== 'failed' && run.status !== 'cancelled') pending.push(run);
  }
  return {
    groups: [...groups.values()]
      .flatMap(({ changed, runs }) => summary(cell, changed, repeats(runs), extras) ?? [])
      .sort(
        (a, b) =>
          a.changed.length - b.changed.length ||
          Number(b.folds !== null) - Number(a.folds !== null) ||
          b.runs.length - a.runs.length,
      ),
    pending,
  };
}

/** Without those that were trained again under the same seeds on the same fold. */
function repeats(runs: readonly RunRecord[]): RunRecord[] {
  const seen = new Set<string>();
  return runs.filter(({ recipe: { seed, split } }) => {
    const key = JSON.stringify([seed, split.seed, split.folds?.index]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Null where no run has the figure, nor diverged. */
function summary(
  { metric }: StudyCell,
  changed: ChangedField[],
  runs: RunRecord[],
  extras: Extras,
): MeasuredGroup | null {
  const of = runs.map((run) => ({ run, figure: figureOfRun(metric, run, extras.get(run.id)) }));
  const figures = of.flatMap(({ figure }) => figure ?? []);
  const diverged = of.filter(({ run, figure }) => figure === null && hasRunDiverged(run)).length;
  const first = figures[0];
  if (!first && diverged === 0) return null;
  const over = spread(figures.map(({ value }) => value));
  const sizes = figures.map(({ n }) => n);
  const folds = runs[0]!.recipe.split.folds;
  return {
    runs: of.filter(({ run, figure }) => figure !== null || hasRunDiverged(run)).map(({ run }) => run),
    changed,
    folds: folds
      ? { count: folds.count, done: new Set(runs.map(({ recipe }) => recipe.split.folds?.index)).size }
      : null,
    figure: over?.mean ?? null,
    deviation: over?.standardDeviation ?? null,
    interval: figures.length === 1 ? first!.interval : null,
    n: first ? { least: Math.min(...sizes), most: Math.max(...sizes) } : { least: 0, most: 0 },
    level: first?.level ?? 'track',
    part: first?.part ?? 'validation',
    diverged,
  };
}

/** Groups with the same changes, one less the other. */
function differences(groups: readonly MeasuredGroup[], others: readonly MeasuredGroup[]): MeasuredGroup[] {
  const keyOf = ({ changed, folds }: MeasuredGroup) =>
    JSON.stringify([changed.map(({ path, here }) => [path, here]), folds?.count]);
  return groups.flatMap((group) => {
    const other = others.find((o) => keyOf(o) === keyOf(group));
    if (!other || group.figure === null || other.figure === null) return [];
    return {
      ...group,
      runs: [...group.runs, ...other.runs],
      figure: group.figure - other.figure,
      deviation: null,
      interval: null,
      n: { least: Math.min(group.n.least, other.n.least), most: Math.max(group.n.most, other.n.most) },
    };
  });
}

/** How far a measured figure is from the reported one, which may be a range; null where either is missing. */
export function distance(figure: number | null, reported: StudyCell['value']): number | null {
  if (figure === null || reported === null) return null;
  if (typeof reported === 'number') return figure - reported;
  const [low, high] = reported;
  return figure < low ? figure - low : figure > high ? figure - high : 0;
}
