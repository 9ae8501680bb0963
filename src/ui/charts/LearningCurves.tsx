import { SimpleGrid, Stack, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import { type Accuracy, AccuracyTitle } from './AccuracyTitle.tsx';
import { ChartTitle } from './ChartTitle.tsx';
import { CurveChart } from './CurveChart.tsx';
import { CurveLegend } from './CurveLegend.tsx';
import type { PhaseMark } from './CurveMarks.tsx';
import { chartLabel } from './chartLabel.ts';
import type { Curves } from './curves.ts';
import { formatRate } from './formatRate.ts';
import { lossScale } from './lossScale.ts';
import { percentTick } from './percentTick.ts';
import { useLater } from './useLater.ts';

interface LearningCurvesProps {
  curves: Curves;
  /** Number of genres: guessing is right once in so many times. */
  classes: number;
  /** 1-based; null while there is none. */
  bestEpoch: number | null;
  /** Of transfer learning; empty otherwise. */
  phases: readonly PhaseMark[];
}

/** Milliseconds: one chart at a time, so that neither the page nor the sound waits for two. */
const SECOND_CHART_DELAY = 120;
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const shareOrNone = (share: number | null) => (share === null ? t('not measured') : percentTick(share));

/** Loss and accuracy over the epochs, side by side. */
export const LearningCurves = memo(function LearningCurves({
  curves,
  classes,
  bestEpoch,
  phases,
}: LearningCurvesProps) {
  const [accuracy, setAccuracy] = useState<Accuracy>('accuracy');
  const { batches, train, validation, rateCourse } = curves;
  const later = useLater(
    useMemo(() => ({ curves, bestEpoch, phases }), [curves, bestEpoch, phases]),
    SECOND_CHART_DELAY,
  );
  const chanceLoss = Math.log(classes);
  const scale = useMemo(
    () =>
      lossScale(
        [batches, train, validation].map((points) => points.map((p) => p.loss)),
        chanceLoss,
      ),
    [batches, train, validation, chanceLoss],
  );
  const accuracyName = accuracy === 'accuracy' ? t('Accuracy') : t('Balanced accuracy');
  return (
    <Stack gap={4}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <section>
          <ChartTitle title={t('Loss')} term="loss" />
          <CurveChart
            curves={curves}
            bestEpoch={bestEpoch}
            phases={phases}
            metric="loss"
            ticks={scale.ticks}
            formatTick={String}
            chance={chanceLoss}
            label={chartLabel(t('Loss'), curves, (p) => p.loss.toFixed(2))}
          />
        </section>
        <section>
          <AccuracyTitle metric={accuracy} onChange={setAccuracy} />
          <CurveChart
            {...later}
            metric={accuracy}
            ticks={SHARES}
            formatTick={percentTick}
            chance={1 / classes}
            label={chartLabel(accuracyName, later.curves, (p) => shareOrNone(p[accuracy]))}
          />
        </section>
      </SimpleGrid>
      <CurveLegend
        batchesPerPoint={curves.batchesPerPoint}
        hasValidation={validation.length > 0}
        rateChanged={curves.rateChanges.length > 0}
      />
      {rateCourse && (
        <Text size="sm" c="dimmed">
          {t('The learning rate went from {from} to {to} in {steps} steps.', {
            from: formatRate(rateCourse.from),
            to: formatRate(rateCourse.to),
            steps: rateCourse.times,
          })}
        </Text>
      )}
      {scale.cutOff !== null && (
        <Text size="sm" c="dimmed">
          {t('Losses above {limit} are cut off; the highest was {highest}.', {
            limit: scale.max,
            highest: Number(scale.cutOff.toPrecision(3)),
          })}
        </Text>
      )}
    </Stack>
  );
});
