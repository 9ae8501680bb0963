import type { ComponentType } from 'react';
import type { LessonId } from '../../experiments/lessons/plan.ts';

/** One screen of a lesson. */
export interface LessonStep {
  title: string;
  /** What is read aloud: one to three short sentences, shown large above the working area. */
  says: readonly string[];
  /**
   * The working area. It is ready to go by itself, whichever steps were seen before: a link may open it. It gets no
   * props, and is mounted anew when the lesson is restarted.
   */
  Work: ComponentType;
}

/** A lesson of five minutes. Its last step sums up in numbers what was seen. */
export interface Lesson {
  id: LessonId;
  /** From 1. */
  number: number;
  title: string;
  /** What it answers. */
  question: string;
  minutes: number;
  /** For who teaches it: what to say, what will be seen, what to ask the class. */
  note: { say: string; expect: string; ask: string };
  /** At least one. */
  steps: readonly LessonStep[];
  /** Forgets what the lesson keeps beside its runs and answers in the store of lessons. */
  restart?(): void;
}
