import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { memo, useMemo } from 'react';
import { CurveChart } from './CurveChart.tsx';
import { CurveLegend } from './CurveLegend.tsx';
import { chartLabel } from './chartLabel.ts';
import type { Curves } from './curves.ts';
import { lossScale } from './lossScale.ts';
import { useLater } from './useLater.ts';

interface LearningCurvesProps {
  curves: Curves;
  /** Number of genres: guessing is right once in so many times. */
  classes: number;
  /** 1-based; null while there is none. */
  bestEpoch: number | null;
}

/** Milliseconds: one chart at a time, so that neither the page nor the sound waits for two. */
const SECOND_CHART_DELAY = 120;
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** Loss and accuracy over the epochs, side by side. */
export const LearningCurves = memo(function LearningCurves({
  curves,
  classes,
  bestEpoch,
}: LearningCurvesProps) {
  const { batches, train, validation } = curves;
  const later = useLater(
    useMemo(() => ({ curves, bestEpoch }), [curves, bestEpoch]),
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
  return (
    <Stack gap={4}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <section>
          <ChartTitle title="Loss" />
          <CurveChart
            curves={curves}
            bestEpoch={bestEpoch}
            metric="loss"
            ticks={scale.ticks}
            formatTick={String}
            chance={chanceLoss}
            label={chartLabel('Loss', curves, (p) => p.loss.toFixed(2))}
          />
        </section>
        <section>
          <ChartTitle title="Accuracy" />
          <CurveChart
            curves={later.curves}
            bestEpoch={later.bestEpoch}
            metric="accuracy"
            ticks={SHARES}
            formatTick={percent}
            chance={1 / classes}
            label={chartLabel('Accuracy', later.curves, (p) => percent(p.accuracy))}
          />
        </section>
      </SimpleGrid>
      <CurveLegend
        batchesPerPoint={curves.batchesPerPoint}
        hasValidation={validation.length > 0}
        rateChanged={curves.rateChanges.length > 0}
      />
      {scale.cutOff !== null && (
        <Text size="sm" c="dimmed">
          Losses above {scale.max} are cut off; the highest was {Number(scale.cutOff.toPrecision(3))}.
        </Text>
      )}
    </Stack>
  );
});

function ChartTitle({ title }: { title: string }) {
  return (
    <Title order={3} fz="md" fw={650}>
      {title}{' '}
      <Text span c="dimmed" size="sm">
        over epochs
      </Text>
    </Title>
  );
}
