import type { StudyMetric } from './study.ts';

/** Whether a figure or its interval is taken from a run's stored predictions. */
export const needsExtra = (metric: StudyMetric): boolean =>
  metric.kind === 'testLoss' || (metric.kind === 'evaluated' && metric.figure === 'balancedAccuracy');
