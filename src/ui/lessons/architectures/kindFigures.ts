import type { LessonRun } from '../../state/lessonRuns.ts';

/** How well a run's best weights answered the validation tracks; null where they were not asked. */
export const byTrack = ({ result }: LessonRun) => result?.validation?.evaluation.track ?? null;

/** Of training, with validation. Null without an epoch. */
export function secondsAnEpoch({ epochs }: LessonRun): number | null {
  if (epochs.length === 0) return null;
  return epochs.reduce((sum, { seconds }) => sum + seconds, 0) / epochs.length;
}
