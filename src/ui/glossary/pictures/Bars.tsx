import { BLUE, INK, Lettering } from './kit.tsx';

interface BarsProps {
  values: readonly number[];
  /** Of the longest bar that there could be. */
  most: number;
  x: number;
  /** Of the bars' foot. */
  y: number;
  width: number;
  height: number;
  names?: readonly string[];
  texts?: readonly string[];
  color?: string;
}

/** Upright bars, with words above and below. */
export function Bars({ values, most, x, y, width, height, names, texts, color = BLUE }: BarsProps) {
  const each = width / values.length;
  return (
    <g>
      <path d={`M${x} ${y}H${x + width}`} stroke={INK} />
      {values.map((value, i) => {
        const tall = (Math.max(0, value) / most) * height;
        const middle = x + (i + 0.5) * each;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars never change places
          <g key={i}>
            <rect x={middle - each * 0.36} y={y - tall} width={each * 0.72} height={tall} fill={color} />
            {texts && (
              <Lettering x={middle} y={y - tall - 4}>
                {texts[i]}
              </Lettering>
            )}
            {names && (
              <Lettering x={middle} y={y + 15}>
                {names[i]}
              </Lettering>
            )}
          </g>
        );
      })}
    </g>
  );
}
