import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { chartRows } from './chartRows.ts';
import type { Curves } from './curves.ts';
import { epochTicks } from './epochTicks.ts';
import { formatRate } from './formatRate.ts';
import { GRID, INK, MARKS, SERIES } from './series.ts';

interface CurveChartProps {
  curves: Curves;
  metric: 'loss' | 'accuracy';
  /** From 0; the last one is the end of the axis. */
  ticks: readonly number[];
  formatTick(value: number): string;
  /** What guessing gives. */
  chance: number;
  /** 1-based; null while there is none. */
  bestEpoch: number | null;
  /** The chart in one sentence, for those who do not see it. */
  label: string;
  height: number;
}

const line = { type: 'linear', isAnimationActive: false, connectNulls: true, activeDot: false } as const;
const tick = { fill: INK, fontSize: 14 };
/** More dots than this would run into each other. */
const MOST_DOTS = 40;

/** One metric over the epochs: each batch, the training mean and the validation. */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { curves, metric, ticks, formatTick, chance, bestEpoch, label, height } = props;
  const rows = useMemo(() => chartRows(curves, metric), [curves, metric]);
  const dots = curves.train.length <= MOST_DOTS;
  const top = ticks.at(-1)!;
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={rows} margin={{ top: 22, right: 14, bottom: 2, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={GRID} vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            domain={[0, curves.end]}
            ticks={epochTicks(curves.end)}
            tick={tick}
            stroke={INK}
            allowDataOverflow
          />
          <YAxis
            width={52}
            domain={[0, top]}
            ticks={[...ticks]}
            interval={0}
            tick={tick}
            tickFormatter={formatTick}
            stroke={INK}
            allowDataOverflow
          />
          <ReferenceLine
            y={chance}
            stroke={INK}
            strokeDasharray={MARKS.chance.dash}
            strokeWidth={2}
            label={{ value: 'chance', position: 'insideBottomRight', fill: INK, fontSize: 14 }}
          />
          {curves.rateChanges.map(({ x, to }) => (
            <ReferenceLine
              key={x}
              x={x}
              stroke={INK}
              strokeDasharray={MARKS.rate.dash}
              strokeWidth={2}
              label={{ value: formatRate(to), position: 'top', fill: INK, fontSize: 13 }}
            />
          ))}
          {bestEpoch !== null && (
            <ReferenceLine
              x={bestEpoch}
              stroke={SERIES.validation.color}
              strokeDasharray={MARKS.best.dash}
              strokeWidth={1.5}
              label={{ value: 'best', position: 'top', fill: SERIES.validation.color, fontSize: 14 }}
            />
          )}
          <Line
            {...line}
            dataKey="batch"
            dot={false}
            stroke={SERIES.batch.color}
            strokeWidth={SERIES.batch.width}
            strokeOpacity={SERIES.batch.opacity}
          />
          {(['train', 'validation'] as const).map((part) => (
            <Line
              key={part}
              {...line}
              dataKey={part}
              stroke={SERIES[part].color}
              strokeWidth={SERIES[part].width}
              strokeDasharray={SERIES[part].dash}
              dot={dots && { r: 4, strokeDasharray: 'none', fill: SERIES[part].color, strokeWidth: 0 }}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});
