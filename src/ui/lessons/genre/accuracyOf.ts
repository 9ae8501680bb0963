import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';

/** Of a run's best epoch on validation clips, whose labels are right; null before its end. */
export const accuracyOf = (run: LessonRun | undefined): number | null =>
  hasEnded(run) ? (run.result?.validation?.evaluation.clip.accuracy ?? null) : null;
