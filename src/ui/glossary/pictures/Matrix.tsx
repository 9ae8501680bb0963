import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { FAINT, Lettering, ORANGE, Picture } from './kit.tsx';

const GENRES = ['blues', 'jazz', 'rock'];
/** Rows true, columns predicted. */
const COUNTS = [
  [8, 1, 1],
  [2, 6, 2],
  [0, 3, 7],
];
/** Of jazz, which is what is looked at. */
const CLASS = 1;
const CELL = { x: 96, y: 26, width: 54, height: 30 };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const row = COUNTS[CLASS]!;
const column = COUNTS.map((counts) => counts[CLASS]!);
const diagonal = COUNTS.map((counts, i) => counts[i]!);
const right = COUNTS[CLASS]![CLASS]!;

const LABELS = {
  all: t('A confusion matrix of three genres, ten clips each.'),
  diagonal: t('A confusion matrix with its diagonal framed: {right} of {all} are right.', {
    right: total(diagonal),
    all: total(COUNTS.map(total)),
  }),
  row: t('A confusion matrix with the row of jazz framed: {right} of {all} jazz clips were found.', {
    right,
    all: total(row),
  }),
  column: t('A confusion matrix with the column of jazz framed: {right} of {all} answers “jazz” are right.', {
    right,
    all: total(column),
  }),
  both: t('A confusion matrix with the row and the column of jazz framed.'),
  rows: t('A confusion matrix with the share of right answers beside each row.'),
};

const FRAMES: Record<keyof typeof LABELS, { row: number; column: number; rows: number; columns: number }[]> =
  {
    all: [],
    rows: [],
    diagonal: diagonal.map((_, i) => ({ row: i, column: i, rows: 1, columns: 1 })),
    row: [{ row: CLASS, column: 0, rows: 1, columns: 3 }],
    column: [{ row: 0, column: CLASS, rows: 3, columns: 1 }],
    both: [
      { row: CLASS, column: 0, rows: 1, columns: 3 },
      { row: 0, column: CLASS, rows: 3, columns: 1 },
    ],
  };

/** A small confusion matrix, and the part of it that a figure looks at. */
export function Matrix({ show }: { show: keyof typeof LABELS }) {
  const share = {
    diagonal: [total(diagonal), total(COUNTS.map(total))],
    row: [right, total(row)],
    column: [right, total(column)],
  };
  const [part, whole] = show in share ? share[show as keyof typeof share] : [];
  return (
    <Picture label={LABELS[show]}>
      <Lettering x={88} y={16} anchor="end" color={FAINT}>
        {t('true genre')}
      </Lettering>
      {GENRES.map((genre, i) => (
        <g key={genre}>
          <Lettering x={88} y={46 + i * CELL.height} anchor="end">
            {genre}
          </Lettering>
          <Lettering x={CELL.x + (i + 0.5) * CELL.width} y={16}>
            {genre}
          </Lettering>
          {show === 'rows' && (
            <Lettering
              x={CELL.x + 3 * CELL.width + 8}
              y={46 + i * CELL.height}
              anchor="start"
              color={ORANGE}
              strong
            >
              {`${Math.round((diagonal[i]! / total(COUNTS[i]!)) * 100)} %`}
            </Lettering>
          )}
        </g>
      ))}
      <Cells {...CELL} values={COUNTS.map((counts) => counts.map((n) => n / 14))} texts={COUNTS} lines />
      {FRAMES[show].map((frame) => (
        <Cells key={`${frame.row} ${frame.column}`} {...CELL} values={[]} frame={frame} />
      ))}
      {part !== undefined && (
        <Lettering x={CELL.x + 3 * CELL.width + 6} y={76} anchor="start" color={ORANGE} strong>
          {`${part}/${whole}`}
        </Lettering>
      )}
    </Picture>
  );
}
