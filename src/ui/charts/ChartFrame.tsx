import { memo, useMemo } from 'react';
import { CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { epochTicks } from './epochTicks.ts';
import { GRID, INK, MARKS } from './series.ts';

interface ChartFrameProps {
  /** End of the x-axis, in epochs. */
  end: number;
  /** Of the y-axis: from 0 to its end. */
  ticks: readonly number[];
  formatTick(value: number): string;
  /** What guessing gives. */
  chance: number;
}

/** Axes go a little beyond their last tick, so that a dot there is whole. */
const MARGIN = 1.02;
const TICK = { fill: INK, fontSize: 14 };
const CHANCE_LABEL = { value: 'chance', position: 'insideBottomRight', fill: INK, fontSize: 14 } as const;

/** Axes, grid and the level of chance. Recharts computes anew whatever gets new props, even equal ones. */
export const ChartFrame = memo(function ChartFrame({ end, ticks, formatTick, chance }: ChartFrameProps) {
  const x = useMemo(() => ({ domain: [0, end * MARGIN], ticks: epochTicks(end) }), [end]);
  const y = useMemo(() => ({ domain: [0, ticks.at(-1)! * MARGIN], ticks: [...ticks] }), [ticks]);
  return (
    <>
      <CartesianGrid stroke={GRID} vertical={false} />
      <XAxis {...x} dataKey="x" type="number" tick={TICK} stroke={INK} allowDataOverflow />
      <YAxis
        {...y}
        width={52}
        interval={0}
        tick={TICK}
        tickFormatter={formatTick}
        stroke={INK}
        allowDataOverflow
      />
      <ReferenceLine
        y={chance}
        stroke={INK}
        strokeDasharray={MARKS.chance.dash}
        strokeWidth={2}
        label={CHANCE_LABEL}
      />
    </>
  );
});
