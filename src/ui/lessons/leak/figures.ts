import type { Evaluation } from '../../../evaluation/evaluate.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';

/** What a run said of itself, and how it did on tracks that it never heard; null until both are known. */
export function saidAndTrue(run: LessonRun | undefined): { said: Evaluation; fresh: Evaluation } | null {
  const said = hasEnded(run) ? run.result?.validation?.evaluation : null;
  return said && run?.fresh ? { said, fresh: run.fresh } : null;
}
