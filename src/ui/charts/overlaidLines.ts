import type { EpochRecord } from '../../training/history.ts';
import { niceTicks } from './lossScale.ts';
import {
  type CoursePoint,
  type CurvePart,
  courseOf,
  type MeanCourse,
  meanCourse,
  smoothed,
} from './overlaidCourse.ts';
import { type ChartMetric, groupSize } from './thin.ts';
import { type TimeUnit, timeUnit } from './timeAxis.ts';

/** A run whose curves are drawn among others. */
export interface CurveRun {
  id: string;
  name: string;
  epochs: readonly EpochRecord[];
  /** Number of genres: guessing is right once in so many times. */
  classes: number;
}

/** What is drawn of them. */
export interface OverlaidView {
  metric: ChartMetric;
  x: 'epoch' | 'time';
  /** Of the smoothing; 0 for none. */
  smoothing: number;
  parts: readonly CurvePart[];
  mean: boolean;
}

export interface OverlaidLine {
  key: string;
  /** Place of the run, from 0; null of a mean. */
  run: number | null;
  part: CurvePart;
  /** Ascending in x, which is in epochs or in the time's unit. */
  points: { x: number; y: number }[];
}

export interface OverlaidLines {
  lines: OverlaidLine[];
  /** End of the x-axis. */
  end: number;
  /** Null where x is in epochs. */
  time: { unit: TimeUnit; ticks: number[] } | null;
  /** Over how many runs the first part's mean goes; null without a mean. */
  counts: MeanCourse['counts'] | null;
}

/** So few that many curves are drawn in milliseconds. */
const MAX_POINTS = 200;

/** The curves of several runs, and their mean, as they are drawn. A run without a figure has no line. */
export function overlaidLines(runs: readonly CurveRun[], view: OverlaidView): OverlaidLines {
  let counts: MeanCourse['counts'] | null = null;
  const courses = view.parts.flatMap((part) => {
    const single = runs.map(({ epochs }) => courseOf(epochs, part, view.metric));
    const drawn = single.map((course, run) => ({ part, run: run as number | null, course }));
    if (view.mean) {
      const mean = meanCourse(single);
      counts ??= mean.counts;
      drawn.push({ part, run: null, course: mean.points });
    }
    return drawn.filter(({ course }) => course.length > 0);
  });
  const last = (of: (point: CoursePoint) => number) =>
    courses.reduce((end, { course }) => Math.max(end, of(course.at(-1)!)), 0);
  const unit = view.x === 'time' ? timeUnit(last((p) => p.seconds)) : null;
  const x = (point: CoursePoint) => (unit ? point.seconds / unit.seconds : point.epoch);
  const end = last(x) || 1;
  return {
    lines: courses.map(({ part, run, course }) => ({
      key: `${part}${run ?? 'Mean'}`,
      run,
      part,
      points: drawable(smoothed(course, view.smoothing)).map((point) => ({ x: x(point), y: point.value })),
    })),
    end,
    time: unit && { unit, ticks: niceTicks(end).filter((tick) => tick <= end) },
    counts,
  };
}

/** Every n-th point and the last. */
function drawable(course: readonly CoursePoint[]): CoursePoint[] {
  const size = groupSize(course.length, MAX_POINTS);
  return course.filter((_, i) => i % size === size - 1 || i === course.length - 1);
}

/** A row a place on the x-axis, as Recharts takes them: each line's value under its key. */
export function overlaidRows(lines: readonly OverlaidLine[]): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  for (const { key, points } of lines)
    for (const { x, y } of points) {
      const row = rows.get(x) ?? { x };
      row[key] = y;
      rows.set(x, row);
    }
  return [...rows.values()].sort((a, b) => a.x! - b.x!);
}
