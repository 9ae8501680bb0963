import { useComputedColorScheme } from '@mantine/core';
import { normalizeRows } from '../../evaluation/confusion.ts';
import { t } from '../../i18n.ts';
import classes from '../results/ConfusionMatrix.module.css';
import { cellColor } from '../results/cellColor.ts';
import { MatrixHead } from '../results/MatrixHead.tsx';
import own from './RecordedMatrix.module.css';

interface RecordedMatrixProps {
  /** What it was measured on. */
  name: string;
  /** True genres, and the genres of the answers: another collection has rows of its own. */
  rows: readonly string[];
  columns: readonly string[];
  matrix: readonly (readonly number[])[];
}

/** A confusion matrix whose tracks cannot be heard here: figures only. */
export function RecordedMatrix({ name, rows, columns, matrix }: RecordedMatrixProps) {
  const scheme = useComputedColorScheme('light');
  const shares = normalizeRows(matrix);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, by keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t('Confusion matrix: {name}', { name })}>
      <table className={`${classes.table} ${own.table}`}>
        <caption className="visually-hidden">
          {t(
            'Confusion matrix, {name}: rows are the true genre, columns the predicted genre, cells count tracks.',
            { name },
          )}
        </caption>
        <MatrixHead genres={columns} last={t('tracks')} />
        <tbody>
          {matrix.map((counts, row) => (
            <tr key={rows[row]}>
              <th scope="row" className={`${classes.genre} ${own.genre}`}>
                {rows[row]}
              </th>
              {counts.map((n, column) => {
                const { background, text } = cellColor(shares[row]![column]!, scheme);
                return (
                  <td
                    key={columns[column]}
                    className={`${classes.cell} ${own.cell}`}
                    style={{ background, color: text }}
                  >
                    {n === 0 ? <span className="visually-hidden">0</span> : n}
                  </td>
                );
              })}
              <td className={classes.total}>{counts.reduce((a, b) => a + b, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
