import { memo, useMemo } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer } from 'recharts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { lossScale } from '../charts/lossScale.ts';
import { percentTick } from '../charts/percentTick.ts';
import { INK, SERIES } from '../charts/series.ts';
import { useStable } from '../charts/useStable.ts';
import type { ChangeMark, DemonstrationRun, Ghost } from '../state/demonstration.ts';
import { type GapMetric, gapRows, ghostKey } from './gapRows.ts';
import { placedMarks } from './placedMarks.ts';
import { GAP_COLOR, GHOST_DASHES } from './strokes.ts';

interface GapChartProps {
  run: Pick<DemonstrationRun, 'epochs' | 'marks'> | null;
  ghosts: readonly Ghost[];
  metric: GapMetric;
  /** Number of genres. */
  classes: number;
  /** Whether it is to be read from the back row. */
  large: boolean;
  /** The chart in one sentence, for those who do not see it. */
  label: string;
}

const COMMON = { type: 'linear', isAnimationActive: false, connectNulls: true, activeDot: false } as const;
const PARTS = ['train', 'validation'] as const;
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Epochs that the axis has from the beginning, so that it does not jump with every one of the first. */
const FEWEST = 10;

/** Training and validation over the epochs, the gap between them shaded, and earlier runs as faint ghosts. */
export const GapChart = memo(function GapChart(props: GapChartProps) {
  const { run, ghosts, metric, classes, large, label } = props;
  const epochs = run?.epochs ?? [];
  const rows = useMemo(
    () =>
      gapRows(
        run?.epochs ?? [],
        ghosts.map((ghost) => ghost.epochs),
        metric,
      ),
    [run?.epochs, ghosts, metric],
  );
  const end = Math.max(FEWEST, epochs.length, ...ghosts.map((ghost) => ghost.epochs.length));
  const loss = metric === 'loss';
  const ticks = useStable(loss ? lossTicks(epochs, ghosts, classes) : SHARES);
  const marks = useStable(run?.marks ?? []);
  const width = large ? 6 : 4;
  return (
    <div role="img" aria-label={label} style={{ width: '100%', height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          margin={{ top: large ? 40 : 28, right: 16, bottom: large ? 10 : 2, left: 0 }}
          accessibilityLayer={false}
        >
          <ChartFrame
            end={end}
            ticks={ticks}
            formatTick={loss ? String : percentTick}
            chance={loss ? Math.log(classes) : 1 / classes}
            large={large}
          />
          <Area {...COMMON} dataKey="gap" stroke="none" fill={GAP_COLOR} fillOpacity={0.3} dot={false} />
          {ghosts.map((ghost, i) =>
            PARTS.map((part) => (
              <Line
                key={`${ghost.id} ${part}`}
                {...COMMON}
                dataKey={ghostKey(i, part)}
                dot={false}
                stroke={SERIES[part].color}
                strokeWidth={width / 2}
                strokeOpacity={0.6}
                strokeDasharray={GHOST_DASHES[i]}
              />
            )),
          )}
          {marked(marks, end, large)}
          {PARTS.map((part) => (
            <Line
              key={part}
              {...COMMON}
              dataKey={part}
              stroke={SERIES[part].color}
              strokeWidth={width}
              strokeDasharray={part === 'validation' ? `${width * 3} ${width * 1.5}` : undefined}
              dot={epochs.length < 3 && { r: width, fill: SERIES[part].color, strokeWidth: 0 }}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
});

function lossTicks(epochs: DemonstrationRun['epochs'], ghosts: readonly Ghost[], classes: number): number[] {
  const curves = [epochs, ...ghosts.map((ghost) => ghost.epochs)].flatMap((run) => [
    run.map((epoch) => epoch.loss),
    run.flatMap((epoch) => epoch.valLoss ?? []),
  ]);
  return lossScale(curves, Math.log(classes)).ticks;
}

/** Width of a letter of a mark's text, as a share of the axis. */
const LETTER = { small: 0.011, large: 0.019 };

/** Where something was changed, and as far as there is room what. */
function marked(marks: readonly ChangeMark[], end: number, large: boolean) {
  return placedMarks(marks, end, LETTER[large ? 'large' : 'small']).map(({ x, setting, label, anchor }) => (
    <ReferenceLine
      key={`${setting} ${x}`}
      x={x}
      stroke={INK}
      strokeWidth={large ? 3 : 2}
      strokeDasharray="1 5"
      label={{
        value: anchor ? label : '',
        position: 'top',
        textAnchor: anchor ?? 'middle',
        fill: INK,
        fontSize: large ? 24 : 15,
        fontWeight: 600,
      }}
    />
  ));
}
