import type { Kind } from '../../../experiments/lessons/architectures.ts';
import { ARCHITECTURE_PLANS } from '../../../experiments/lessons/architectures.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';

/** To choose one of the three from. */
export const KIND_CHOICES = ARCHITECTURE_PLANS.map(({ key, name }) => ({
  value: key as string,
  label: name,
}));

/**
 * A figure of every kind's run.
 * @param runs of the plans, in their order
 * @returns null until all have ended and have it
 */
export function ofKinds<T>(
  runs: readonly (LessonRun | undefined)[],
  figure: (run: LessonRun) => T | null | undefined,
): Record<Kind, T> | null {
  const figures = runs.filter(hasEnded).flatMap((run) => figure(run) ?? []);
  if (figures.length < ARCHITECTURE_PLANS.length) return null;
  return Object.fromEntries(ARCHITECTURE_PLANS.map(({ key }, i) => [key, figures[i]!])) as Record<Kind, T>;
}
