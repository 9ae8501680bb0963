import { Button } from '@mantine/core';
import type { LessonId } from '../../experiments/lessons/plan.ts';
import { lessonState, useLessonRuns } from '../state/lessonRuns.ts';

interface RevealProps {
  lesson: LessonId;
  /** Of the question whose answer needs no training. */
  id: string;
  label: string;
}

const keyOf = (id: string) => `${id} revealed`;

/** Whether the answer to a question was asked for, see {@link Reveal}. */
export const useRevealed = (lesson: LessonId, id: string): boolean =>
  useLessonRuns((s) => keyOf(id) in lessonState(s, lesson).answers);

/** The button that shows an answer for which nothing has to be trained; nothing once it is shown. */
export function Reveal({ lesson, id, label }: RevealProps) {
  if (useRevealed(lesson, id)) return null;
  return (
    <Button
      size="lg"
      style={{ alignSelf: 'flex-start' }}
      onClick={() => useLessonRuns.getState().answer(lesson, keyOf(id), null)}
    >
      {label}
    </Button>
  );
}
