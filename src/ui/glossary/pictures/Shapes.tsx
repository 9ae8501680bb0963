import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Arrow, BLUE, GREEN, Lettering, Picture } from './kit.tsx';

/** Height, width and channels after each layer of a small network, in the proportions in which they are drawn. */
const STAGES = [
  { height: 84, width: 46, depth: 3, text: '64 × 64 × 1' },
  { height: 62, width: 34, depth: 10, text: '32 × 32 × 16' },
  { height: 42, width: 22, depth: 20, text: '16 × 16 × 32' },
];

function Network() {
  return (
    <Picture
      height={140}
      label={t('Blocks that become smaller and thicker from layer to layer, and end in ten genres.')}
    >
      {STAGES.map(({ height, width, depth, text }, i) => {
        const x = 6 + i * 92;
        const y = 64 - height / 2;
        return (
          <g key={text} fill={BLUE} stroke="currentColor" strokeWidth={1}>
            <path d={`M${x} ${y}l${depth} -6h${width}l${-depth} 6z`} opacity={0.45} />
            <path d={`M${x + width} ${y}l${depth} -6v${height}l${-depth} 6z`} opacity={0.7} />
            <rect x={x} y={y} width={width} height={height} fillOpacity={0.9} />
            <g stroke="none">
              <Lettering x={x + width / 2 + 16} y={i === 0 ? 134 : 118}>
                {text}
              </Lettering>
              <Arrow x={x + 84} y={64} length={14} />
            </g>
          </g>
        );
      })}
      {Array.from({ length: 10 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: units never change places
        <circle key={i} cx={294} cy={16 + i * 10.5} r={4.2} fill={GREEN} />
      ))}
      <Lettering x={318} y={134} anchor="end">
        {t('{count} genres', { count: 10 })}
      </Lettering>
    </Picture>
  );
}

const NUMBERS = Array.from({ length: 12 }, (_, i) => i + 1);
const inRows = (columns: number) =>
  Array.from({ length: 12 / columns }, (_, row) => NUMBERS.slice(row * columns, (row + 1) * columns));
const INPUT = inRows(4);

const RESULTS = {
  flatten: {
    rows: inRows(12),
    label: t('A table of 3 × 4 numbered cells, and the same numbers in one row.'),
  },
  reshape: {
    rows: inRows(6),
    label: t('A table of 3 × 4 numbered cells, and the same numbers in two rows of six.'),
  },
  permute: {
    rows: INPUT[0]!.map((_, column) => INPUT.map((row) => row[column]!)),
    label: t('A table of 3 × 4 numbered cells, and the same with rows and columns exchanged.'),
  },
};

const shades = (rows: number[][]) => rows.map((row) => row.map((value) => value / 16));

/** A network's shapes, or one table in another shape. */
export function Shapes({ show }: { show: 'network' | keyof typeof RESULTS }) {
  if (show === 'network') return <Network />;
  const { rows, label } = RESULTS[show];
  const below = show === 'flatten';
  return (
    <Picture label={label} height={110}>
      <Cells values={shades(INPUT)} texts={INPUT} x={10} y={8} width={22} height={20} lines />
      {!below && <Arrow x={136} y={40} />}
      <Cells
        values={shades(rows)}
        texts={rows}
        x={below ? 10 : 150}
        y={below ? 82 : 8}
        width={below ? 25 : 22}
        height={20}
        lines
      />
    </Picture>
  );
}
