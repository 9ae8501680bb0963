import { memo } from 'react';
import { usePlotArea } from 'recharts';
import { AXIS_MARGIN } from './ChartFrame.tsx';
import type { OverlaidLine } from './overlaidLines.ts';
import { runColor } from './runColors.ts';
import { INK } from './series.ts';
import { spread } from './spread.ts';

interface EndNumbersProps {
  lines: readonly OverlaidLine[];
  /** Ends of the axes. */
  end: number;
  top: number;
  highlighted: number | null;
}

/** CSS pixels. */
const HEIGHT = 14;
/** Ends closer than this on the x-axis could run into each other. */
const WIDTH = 22;

/** Each curve's end is marked with its run's number. */
export const EndNumbers = memo(function EndNumbers({ lines, end, top, highlighted }: EndNumbersProps) {
  const area = usePlotArea();
  if (!area) return null;
  const bottom = area.y + area.height;
  const ends = lines.flatMap(({ key, run, points }) => {
    const { x, y } = points.at(-1)!;
    const share = Math.min(1, y / (top * AXIS_MARGIN));
    return run === null
      ? []
      : [{ key, run, x: area.x + (x / (end * AXIS_MARGIN)) * area.width, y: bottom - share * area.height }];
  });
  const columnOf = ({ x }: { x: number }) => Math.round((area.x + area.width - x) / WIDTH);
  return [...new Set(ends.map(columnOf))].flatMap((place) => {
    const column = ends.filter((end) => columnOf(end) === place);
    const ys = spread(
      column.map(({ y }) => y),
      HEIGHT,
      bottom,
    );
    return column.map(({ key, run, x, y }, i) => (
      <g key={key} opacity={highlighted === null || highlighted === run ? 1 : 0.25}>
        <circle cx={x} cy={y} r={3.5} fill={runColor(run)} />
        <text
          x={x + 7}
          y={ys[i]! + 5}
          fontSize={14}
          fontWeight={650}
          fill={INK}
          stroke="var(--mantine-color-body)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {run + 1}
        </text>
      </g>
    ));
  });
});
