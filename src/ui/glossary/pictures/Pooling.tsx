import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Arrow, Lettering, ORANGE, Picture } from './kit.tsx';

const VALUES = [
  [1, 3, 0, 2],
  [5, 3, 1, 1],
  [0, 2, 8, 4],
  [2, 4, 0, 4],
];

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const largest = (values: number[]) => Math.max(...values);
const deviation = (values: number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

/** One value for each window of 2 × 2. */
const pooled = (rule: (values: number[]) => number) =>
  [0, 2].map((r) =>
    [0, 2].map((c) => rule([VALUES[r]![c]!, VALUES[r]![c + 1]!, VALUES[r + 1]![c]!, VALUES[r + 1]![c + 1]!])),
  );

const OUTPUTS = {
  max: () => pooled(largest),
  mean: () => pooled(mean),
  'global-max': () => [[largest(VALUES.flat())]],
  'global-mean': () => [[mean(VALUES.flat())]],
  statistics: () => VALUES.map((row) => [mean(row), deviation(row)]),
};

const rounded = (value: number) => Number(value.toFixed(1));
const shades = (rows: number[][]) => rows.map((row) => row.map((value) => value / 10));

/** Numbers, and the fewer ones that pooling keeps of them, computed. */
export function Pooling({ by }: { by: keyof typeof OUTPUTS }) {
  const output = OUTPUTS[by]();
  const windows = by === 'max' || by === 'mean';
  const width = by === 'statistics' ? 62 : 34;
  const top = 70 - output.length * 13;
  return (
    <Picture
      height={128}
      label={
        windows
          ? t('A table of 4 × 4 numbers in windows of 2 × 2, each of which becomes one number.')
          : by === 'statistics'
            ? t('A table of numbers; beside each row its mean and its standard deviation.')
            : t('A table of 4 × 4 numbers that becomes a single one.')
      }
    >
      <Cells
        values={shades(VALUES)}
        texts={VALUES}
        x={10}
        y={18}
        width={32}
        height={26}
        lines
        frame={
          windows
            ? { row: 0, column: 0, rows: 2, columns: 2 }
            : { row: 0, column: 0, rows: by === 'statistics' ? 1 : 4, columns: 4 }
        }
      />
      <Arrow x={174} y={70} />
      <Cells
        values={shades(output)}
        texts={output.map((row) => row.map(rounded))}
        x={188}
        y={top}
        width={width}
        height={26}
        lines
        frame={{ row: 0, column: 0, rows: 1, columns: by === 'statistics' ? 2 : 1 }}
      />
      {by === 'statistics' && (
        <>
          <Lettering x={188 + width / 2} y={12} color={ORANGE}>
            {t('mean')}
          </Lettering>
          <Lettering x={188 + width * 1.5} y={12} color={ORANGE}>
            {t('deviation')}
          </Lettering>
        </>
      )}
    </Picture>
  );
}
