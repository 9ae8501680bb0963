import { memo, useMemo } from 'react';
import { CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { t } from '../../i18n.ts';
import { epochTicks } from './epochTicks.ts';
import { GRID, INK, MARKS } from './series.ts';

interface ChartFrameProps {
  /** End of the x-axis, in epochs unless it has ticks of its own. */
  end: number;
  xTicks?: readonly number[];
  /** Of the y-axis: from 0 to its end. */
  ticks: readonly number[];
  formatTick(value: number): string;
  /** What guessing gives; null where that is not one value. */
  chance: number | null;
  /** Whether it is to be read from the back row. */
  large?: boolean;
}

/** Axes go a little beyond their last tick, so that a dot there is whole. */
export const AXIS_MARGIN = 1.02;
const TICK = { fill: INK, fontSize: 14 };
const LARGE_TICK = { fill: INK, fontSize: 28 };
const CHANCE_LABEL = {
  value: t('chance'),
  position: 'insideBottomRight',
  dx: -28,
  fill: INK,
  fontSize: 14,
} as const;
const LARGE_CHANCE_LABEL = { ...CHANCE_LABEL, fontSize: 24 };

/** Axes, grid and the level of chance. Recharts computes anew whatever gets new props, even equal ones. */
export const ChartFrame = memo(function ChartFrame(props: ChartFrameProps) {
  const { end, xTicks, ticks, formatTick, chance, large = false } = props;
  const tick = large ? LARGE_TICK : TICK;
  const x = useMemo(
    () => ({ domain: [0, end * AXIS_MARGIN], ticks: xTicks ? [...xTicks] : epochTicks(end) }),
    [end, xTicks],
  );
  const y = useMemo(() => ({ domain: [0, ticks.at(-1)! * AXIS_MARGIN], ticks: [...ticks] }), [ticks]);
  return (
    <>
      <CartesianGrid stroke={GRID} vertical={false} />
      <XAxis
        {...x}
        dataKey="x"
        type="number"
        height={large ? 44 : 30}
        tick={tick}
        tickMargin={large ? 6 : 2}
        stroke={INK}
        allowDataOverflow
      />
      <YAxis
        {...y}
        width={large ? 104 : 52}
        interval={0}
        tick={tick}
        tickFormatter={formatTick}
        stroke={INK}
        allowDataOverflow
      />
      {chance !== null && (
        <ReferenceLine
          y={chance}
          stroke={INK}
          strokeDasharray={MARKS.chance.dash}
          strokeWidth={2}
          label={large ? LARGE_CHANCE_LABEL : CHANCE_LABEL}
        />
      )}
    </>
  );
});
