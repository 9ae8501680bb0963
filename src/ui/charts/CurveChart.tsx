import { memo, useMemo } from 'react';
import { LineChart, ResponsiveContainer } from 'recharts';
import { ChartFrame } from './ChartFrame.tsx';
import { CurveLines } from './CurveLines.tsx';
import { CurveMarks, type PhaseMark } from './CurveMarks.tsx';
import { chartRows } from './chartRows.ts';
import type { Curves } from './curves.ts';
import type { ChartMetric } from './thin.ts';
import { useStable } from './useStable.ts';

interface CurveChartProps {
  curves: Curves;
  metric: ChartMetric;
  /** From 0; the last one is the end of the axis. */
  ticks: readonly number[];
  formatTick(value: number): string;
  /** What guessing gives. */
  chance: number;
  /** 1-based; null while there is none. */
  bestEpoch: number | null;
  phases: readonly PhaseMark[];
  /** The chart in one sentence, for those who do not see it. */
  label: string;
}

const HEIGHT = 264;
const MARGIN = { top: 36, right: 14, bottom: 2, left: 0 };
/** More dots than this would run into each other. */
const MOST_DOTS = 40;

/** One metric over the epochs: each batch, the training mean and the validation. */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { curves, metric, formatTick, chance, bestEpoch, label } = props;
  const { end, train } = curves;
  const rows = useMemo(() => chartRows(curves, metric), [curves, metric]);
  const ticks = useStable(props.ticks);
  const rateChanges = useStable(curves.rateChanges);
  const phases = useStable(props.phases);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
          <ChartFrame end={end} ticks={ticks} formatTick={formatTick} chance={chance} />
          <CurveMarks rateChanges={rateChanges} phases={phases} bestEpoch={bestEpoch} end={end} />
          <CurveLines dots={train.length <= MOST_DOTS} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});
