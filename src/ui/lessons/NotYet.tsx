import { Stack, Text } from '@mantine/core';
import type { LessonId, LessonPlan } from '../../experiments/lessons/plan.ts';
import { t } from '../../i18n.ts';
import { TrainRuns } from './TrainRuns.tsx';

/** At the end of a lesson whose runs are not all there: it was opened by a link, or steps were passed over. */
export function NotYet({ lesson, plans }: { lesson: LessonId; plans: readonly LessonPlan[] }) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text fz="lg">{t('Not everything has been trained yet, so the figures are not complete.')}</Text>
      <TrainRuns lesson={lesson} plans={plans} label={t('Train what is missing')} />
    </Stack>
  );
}
