import { BLUE, INK, ORANGE } from './kit.tsx';

interface CellsProps {
  /** 0..1, row by row: how full each cell's colour is. */
  values: readonly (readonly number[])[];
  x: number;
  y: number;
  /** Of one cell. */
  width: number;
  height: number;
  color?: string;
  /** Written into the cells. */
  texts?: readonly (readonly (string | number)[])[];
  /** Thin lines between the cells. */
  lines?: boolean;
  /** Row, column, and how many of each stand out. */
  frame?: { row: number; column: number; rows: number; columns: number };
}

/** A table of values as colours: a picture, a kernel, a matrix. */
export function Cells({ values, x, y, width, height, color = BLUE, texts, lines, frame }: CellsProps) {
  return (
    <g>
      {values.map((row, r) =>
        row.map((value, c) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells never change places
          <g key={`${r} ${c}`}>
            <rect
              x={x + c * width}
              y={y + r * height}
              width={width}
              height={height}
              fill={color}
              fillOpacity={value}
              stroke={lines ? INK : color}
              strokeOpacity={lines ? 0.35 : value}
              strokeWidth={lines ? 1 : 0.4}
            />
            {texts && (
              <text
                x={x + (c + 0.5) * width}
                y={y + (r + 0.5) * height + 4.5}
                textAnchor="middle"
                fontSize={13}
                fill={INK}
              >
                {texts[r]![c]}
              </text>
            )}
          </g>
        )),
      )}
      {frame && (
        <rect
          x={x + frame.column * width}
          y={y + frame.row * height}
          width={frame.columns * width}
          height={frame.rows * height}
          fill="none"
          stroke={ORANGE}
          strokeWidth={3}
        />
      )}
    </g>
  );
}
