import { memo, useMemo } from 'react';
import { Line, LineChart, ResponsiveContainer } from 'recharts';
import { ChartFrame } from './ChartFrame.tsx';
import { EndNumbers } from './EndNumbers.tsx';
import { type OverlaidLine, type OverlaidLines, overlaidRows } from './overlaidLines.ts';
import { percentTick } from './percentTick.ts';
import { runColor } from './runColors.ts';
import { SERIES } from './series.ts';
import type { ChartMetric } from './thin.ts';
import { useStable } from './useStable.ts';

interface OverlaidChartProps {
  drawn: OverlaidLines;
  metric: ChartMetric;
  /** From 0; the last one is the end of the axis. */
  ticks: readonly number[];
  /** Number of genres; null where the runs differ in it. */
  classes: number | null;
  /** The run that stands out, from 0. */
  highlighted: number | null;
  label: string;
}

const HEIGHT = 340;
/** On the right there is room for the runs' numbers. */
const MARGIN = { top: 10, right: 34, bottom: 2, left: 0 };
/** Shorter curves get dots: two points make a line, but one does not. */
const MOST_DOTS = 3;

/** Curves of several runs; thin under their mean where there is one. */
export const OverlaidChart = memo(function OverlaidChart(props: OverlaidChartProps) {
  const { drawn, metric, classes, highlighted, label } = props;
  const { lines, end, time } = drawn;
  const rows = useMemo(() => overlaidRows(lines), [lines]);
  const loss = metric === 'loss';
  const ticks = useStable(props.ticks);
  const hasMean = lines.some(({ run }) => run === null);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
          <ChartFrame
            end={end}
            {...(time && { xTicks: time.ticks })}
            ticks={ticks}
            formatTick={loss ? String : percentTick}
            chance={classes && (loss ? Math.log(classes) : 1 / classes)}
          />
          {lines.map((line) => (
            <Line
              key={line.key}
              dataKey={line.key}
              type="linear"
              isAnimationActive={false}
              connectNulls
              activeDot={false}
              strokeDasharray={SERIES[line.part].dash}
              {...styleOf(line, hasMean, highlighted)}
            />
          ))}
          {!hasMean && <EndNumbers lines={lines} end={end} top={ticks.at(-1)!} highlighted={highlighted} />}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});

function styleOf({ run, part, points }: OverlaidLine, hasMean: boolean, highlighted: number | null) {
  const stroke = hasMean ? SERIES[part].color : runColor(run!);
  const dot = points.length <= MOST_DOTS && { r: 3, fill: stroke, strokeWidth: 0 };
  if (run === null) return { stroke, strokeWidth: 4, dot };
  const standsOut = run === highlighted;
  return {
    stroke,
    dot,
    strokeWidth: standsOut ? 4 : hasMean ? 1.25 : 2.25,
    strokeOpacity: standsOut ? 1 : hasMean ? 0.5 : highlighted === null ? 1 : 0.25,
  };
}
