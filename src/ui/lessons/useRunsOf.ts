import { useShallow } from 'zustand/react/shallow';
import type { LessonId } from '../../experiments/lessons/plan.ts';
import { type LessonRun, lessonState, useLessonRuns } from '../state/lessonRuns.ts';

/** The runs of some plans of a lesson, in their order; undefined where one has not begun. */
export function useRunsOf(
  lesson: LessonId,
  plans: readonly { key: string }[],
): readonly (LessonRun | undefined)[] {
  return useLessonRuns(
    useShallow((s) => {
      const { runs } = lessonState(s, lesson);
      return plans.map(({ key }) => runs[key]);
    }),
  );
}
