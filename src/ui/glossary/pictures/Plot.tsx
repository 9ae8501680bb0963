import { BLUE, FAINT, INK, Lettering, Picture, steps, WIDTH } from './kit.tsx';

type Point = readonly [number, number];

interface Line {
  /** A function of x, or points. */
  of: ((x: number) => number) | readonly Point[];
  color?: string;
  dashed?: boolean;
  dots?: boolean;
  width?: number;
}

interface PlotProps {
  label: string;
  x: Point;
  y: Point;
  lines: readonly Line[];
  xName?: string;
  yName?: string;
  /** Words at a place of the plot. */
  notes?: readonly { at: Point; text: string; color?: string; anchor?: 'start' | 'middle' | 'end' }[];
  /** Upright dashed lines. */
  marks?: readonly { x: number; color?: string }[];
  /** What lies between two functions. */
  shade?: { from: number; to: number; low(x: number): number; high(x: number): number; color: string };
  height?: number;
}

const LEFT = 14;
const SAMPLES = 80;

/** Curves over an x-axis, computed as they are drawn. */
export function Plot({ label, x, y, lines, xName, yName, notes, marks, shade, height = 140 }: PlotProps) {
  const bottom = height - (xName ? 20 : 8);
  const top = yName ? 20 : 8;
  const px = (value: number) => LEFT + ((value - x[0]) / (x[1] - x[0])) * (WIDTH - LEFT - 8);
  const py = (value: number) =>
    bottom - ((Math.min(y[1], Math.max(y[0], value)) - y[0]) / (y[1] - y[0])) * (bottom - top);
  const path = (points: readonly Point[]) =>
    points.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`);
  const pointsOf = ({ of }: Line) =>
    typeof of === 'function' ? steps(x[0], x[1], SAMPLES).map((a) => [a, of(a)] as const) : of;
  return (
    <Picture label={label} height={height}>
      <path d={`M${LEFT} ${top - 4}V${bottom}H${WIDTH - 6}`} stroke={FAINT} fill="none" />
      {shade && (
        <polygon
          points={[
            ...path(steps(shade.from, shade.to, SAMPLES).map((a) => [a, shade.high(a)] as const)),
            ...path(steps(shade.to, shade.from, SAMPLES).map((a) => [a, shade.low(a)] as const)),
          ].join(' ')}
          fill={shade.color}
          opacity={0.25}
        />
      )}
      {marks?.map((mark) => (
        <path
          key={mark.x}
          d={`M${px(mark.x)} ${top}V${bottom}`}
          stroke={mark.color ?? INK}
          strokeDasharray="4 4"
        />
      ))}
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
        <g key={i} stroke={line.color ?? BLUE} fill={line.color ?? BLUE}>
          <polyline
            points={path(pointsOf(line)).join(' ')}
            fill="none"
            strokeWidth={line.width ?? 2.5}
            strokeDasharray={line.dashed ? '6 5' : undefined}
          />
          {line.dots &&
            pointsOf(line).map(([a, b]) => <circle key={`${a} ${b}`} cx={px(a)} cy={py(b)} r={3} />)}
        </g>
      ))}
      {notes?.map(({ at, text, color, anchor }) => (
        <Lettering key={text} x={px(at[0])} y={py(at[1])} color={color} anchor={anchor}>
          {text}
        </Lettering>
      ))}
      {xName && (
        <Lettering x={WIDTH - 6} y={height - 5} anchor="end" color={FAINT}>
          {xName}
        </Lettering>
      )}
      {yName && (
        <Lettering x={4} y={13} anchor="start" color={FAINT}>
          {yName}
        </Lettering>
      )}
    </Picture>
  );
}
