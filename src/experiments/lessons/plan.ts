import type { DemoSettings } from '../../dataset/demo/settings.ts';
import type { Recipe } from '../recipe.ts';

/** The lessons, in the order in which they are taught. */
export const LESSON_IDS = [
  'sound',
  'overfitting',
  'learning-rate',
  'leak',
  'confusion',
  'architectures',
  'whose-genre',
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** A run that a lesson trains: on built-in music, so that every class gets the same. Plain data. */
export interface LessonPlan {
  /** Unique within the lesson. */
  key: string;
  /** As it stands beside its curve. */
  name: string;
  music: DemoSettings;
  recipe: Recipe;
  /** Music that the network is asked about after its training: no part of the run has it. */
  fresh?: DemoSettings;
}
