import { CartesianGrid, ErrorBar, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { t } from '../../../i18n.ts';
import { percentTick } from '../../charts/percentTick.ts';
import { runColor } from '../../charts/runColors.ts';
import { GRID, INK } from '../../charts/series.ts';
import { type PlotData, shareTicks } from './plotData.ts';

interface FieldChartProps {
  data: PlotData;
  /** Of the field. */
  name: string;
  metric: string;
}

const HEIGHT = 320;
const MARGIN = { top: 12, right: 20, bottom: 24, left: 0 };
const TICK = { fill: INK, fontSize: 14 };

/** Points at the field's values; the table has the figures. */
export function FieldChart({ data, name, metric }: FieldChartProps) {
  const { domain, ticks, series, scale } = data;
  const shares = shareTicks(series);
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  // The means of categories have no order that a line could follow, those of several configurations at one x neither.
  const joins = (means: readonly { x: number }[]) =>
    scale !== 'categories' && new Set(means.map(({ x }) => x)).size === means.length;
  return (
    <div role="img" aria-label={inWords(data, name, metric)}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ScatterChart margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid stroke={GRID} vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            domain={domain}
            ticks={ticks.map(({ at }) => at)}
            tickFormatter={(at: number) => labels.get(at) ?? ''}
            interval="preserveStartEnd"
            tick={TICK}
            stroke={INK}
            label={{ value: name, position: 'insideBottom', offset: -16, fill: INK, fontSize: 14 }}
          />
          <YAxis
            dataKey="y"
            type="number"
            width={62}
            domain={[shares[0]!, shares.at(-1)!]}
            ticks={shares}
            allowDataOverflow
            tickFormatter={percentTick}
            tick={TICK}
            stroke={INK}
          />
          {series.map(({ name: of, runs }, i) => (
            <Scatter
              key={`runs ${of}`}
              data={runs}
              fill={runColor(i)}
              fillOpacity={0.45}
              shape={<Dot r={4} />}
              isAnimationActive={false}
            />
          ))}
          {series.map(({ name: of, means }, i) => (
            <Scatter
              key={`means ${of}`}
              data={means.map((mean) => ({ ...mean, spread: mean.standardDeviation ?? 0 }))}
              fill={runColor(i)}
              line={joins(means) && { stroke: runColor(i), strokeWidth: 2 }}
              shape={<Dot r={7} />}
              isAnimationActive={false}
            >
              <ErrorBar
                dataKey="spread"
                direction="y"
                width={10}
                strokeWidth={2}
                stroke={runColor(i)}
                isAnimationActive={false}
              />
            </Scatter>
          ))}
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

interface DotProps {
  r: number;
  cx?: number;
  cy?: number;
  fill?: string;
  fillOpacity?: number;
}

const Dot = ({ cx, cy, r, fill, fillOpacity }: DotProps) => (
  <circle cx={cx} cy={cy} r={r} fill={fill} fillOpacity={fillOpacity} />
);

/** The plot in a sentence, for those who do not see it. */
function inWords({ series, ticks }: PlotData, name: string, metric: string): string {
  const points = series.flatMap((one) => one.means.map((mean) => ({ ...mean, series: one.name })));
  const sorted = points.sort((a, b) => a.y - b.y);
  const place = ({ x, series: of }: (typeof points)[number]) => {
    const nearest = ticks.reduce((a, b) => (Math.abs(b.at - x) < Math.abs(a.at - x) ? b : a));
    return of ? `${nearest.label} (${of})` : nearest.label;
  };
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return t('{metric} against {name}: from {lowest} at {lowPlace} to {highest} at {highPlace}.', {
    metric,
    name,
    lowest: percentTick(low.y),
    lowPlace: place(low),
    highest: percentTick(high.y),
    highPlace: place(high),
  });
}
