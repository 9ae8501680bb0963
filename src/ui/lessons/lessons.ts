import { architecturesLesson } from './architectures/lesson.ts';
import { confusionLesson } from './confusion/lesson.ts';
import { genreLesson } from './genre/lesson.ts';
import { leakLesson } from './leak/lesson.ts';
import { learningRateLesson } from './learningRate/lesson.ts';
import type { Lesson } from './lesson.ts';
import { overfittingLesson } from './overfitting/lesson.tsx';
import { soundLesson } from './sound/lesson.ts';

/** All lessons, as they are taught. */
export const LESSONS: readonly Lesson[] = [
  soundLesson,
  overfittingLesson,
  learningRateLesson,
  leakLesson,
  confusionLesson,
  architecturesLesson,
  genreLesson,
];

/** Where a step of a lesson is, from 1: the path behind `#`. */
export const lessonPath = (lesson: Lesson['id'], step = 1) => `/lessons/${lesson}/${step}`;

/** What a path asks for, see {@link lessonPath}: null where there is no such lesson or step. */
export function lessonAt(id: string, step: string | undefined): { lesson: Lesson; step: number } | null {
  const lesson = LESSONS.find((one) => one.id === id);
  const number = step === undefined ? 1 : Number(step);
  return lesson && Number.isInteger(number) && lesson.steps[number - 1] ? { lesson, step: number } : null;
}
