import type { StudyMetric } from './study.ts';

/** The metrics of the reports, each report's own. */
export const evaluated = (
  part: 'validation' | 'test',
  level: 'clip' | 'track',
  figure: 'accuracy' | 'balancedAccuracy' = 'accuracy',
): StudyMetric => ({ kind: 'evaluated', figure, part, level });

/** Where a track is one clip, both levels are the same. */
export const VALIDATION_ACCURACY = evaluated('validation', 'track');
