import { t } from '../../../i18n.ts';
import { BLUE, FAINT, ORANGE, Picture } from './kit.tsx';

const COLUMNS = [5, 6, 3];
/** Column and unit. */
const DROPPED = ['0 3', '1 1', '1 4'];

const at = (column: number, unit: number) => ({
  x: 40 + column * 120,
  y: 65 + (unit - (COLUMNS[column]! - 1) / 2) * 20,
});

/** Units that are all connected, or some of them switched off. */
export function Units({ show }: { show: 'dense' | 'dropout' }) {
  const isOff = (column: number, unit: number) => show === 'dropout' && DROPPED.includes(`${column} ${unit}`);
  const units = COLUMNS.flatMap((count, column) =>
    Array.from({ length: count }, (_, unit) => ({
      column,
      unit,
      ...at(column, unit),
      off: isOff(column, unit),
    })),
  );
  const edges = units.flatMap((from) =>
    units
      .filter((to) => to.column === from.column + 1 && !from.off && !to.off)
      .map((to) => ({ from, to, strong: show === 'dense' && to.column === 1 && to.unit === 2 })),
  );
  return (
    <Picture
      label={
        show === 'dense'
          ? t('Three columns of units, each joined to all of the next column.')
          : t('Three columns of units; some are crossed out and have no connections.')
      }
    >
      {edges.map(({ from, to, strong }) => (
        <line
          key={`${from.column} ${from.unit} ${to.unit}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke={strong ? ORANGE : FAINT}
          strokeWidth={strong ? 2 : 0.8}
        />
      ))}
      {units.map(({ column, unit, x, y, off }) => (
        <g key={`${column} ${unit}`}>
          <circle
            cx={x}
            cy={y}
            r={8}
            fill={off ? 'var(--mantine-color-body)' : BLUE}
            stroke={off ? FAINT : BLUE}
          />
          {off && <path d={`M${x - 7} ${y - 7}l14 14m0 -14l-14 14`} stroke={ORANGE} strokeWidth={2.5} />}
        </g>
      ))}
    </Picture>
  );
}
