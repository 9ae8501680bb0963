import { useComputedColorScheme } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { normalizeRows } from '../../evaluation/confusion.ts';
import { t } from '../../i18n.ts';
import { count } from '../music/words.ts';
import classes from './ConfusionMatrix.module.css';
import { cellColor } from './cellColor.ts';
import type { Cell } from './cellItems.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { nextCell } from './nextCell.ts';
import { sameCell } from './useCellSelection.ts';
import { itemsOf, type Level, percent } from './words.ts';

interface ConfusionMatrixProps {
  title?: string;
  genres: readonly string[];
  /** Counts; rows true, columns predicted. */
  matrix: readonly (readonly number[])[];
  level: Level;
  /** Shares of the row instead of counts. */
  shares: boolean;
  selected: Cell;
  /** Whether it has half the page. */
  narrow?: boolean;
  onSelect(cell: Cell): void;
}

/** What was taken for what. Arrow keys move between the cells that count anything, Enter chooses one. */
export function ConfusionMatrix(props: ConfusionMatrixProps) {
  const { title = t('Confusion matrix'), genres, matrix, level, shares, selected, narrow, onSelect } = props;
  const scheme = useComputedColorScheme('light');
  const rowShares = useMemo(() => normalizeRows(matrix), [matrix]);
  const [focused, setFocused] = useState(selected);
  const holds = (cell: Cell) => Boolean(matrix[cell.trueClass]?.[cell.predictedClass]);
  const reachable = [focused, selected].find(holds) ?? firstCell(matrix);
  const body = useRef<HTMLTableSectionElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCell(matrix, reachable, event.key);
    if (!next) return;
    event.preventDefault();
    body.current!.querySelector<HTMLButtonElement>(`[data-cell="${nameOf(next)}"]`)!.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const name = (event.target as HTMLElement).dataset.cell;
    if (!name) return;
    const [trueClass, predictedClass] = name.split('/').map(Number) as [number, number];
    setFocused({ trueClass, predictedClass });
  };

  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">
          {t(
            '{title}: rows are the true genre, columns the predicted genre, cells count {items}. Arrow keys move between the cells, Enter chooses one to be told more of.',
            { title, items: itemsOf(level) },
          )}
        </caption>
        <MatrixHead genres={genres} last={itemsOf(level)} narrow={narrow} />
        <tbody ref={body} onKeyDown={onKeyDown} onFocus={onFocus}>
          {matrix.map((row, trueClass) => (
            <tr key={genres[trueClass]}>
              <th scope="row" className={classes.genre} title={genres[trueClass]}>
                {genres[trueClass]}
              </th>
              {row.map((n, predictedClass) => {
                const share = rowShares[trueClass]![predictedClass]!;
                const { background, text } = cellColor(share, scheme);
                const cell = { trueClass, predictedClass };
                const shown = shares ? percent(share) : String(n);
                return (
                  <td key={genres[predictedClass]} className={classes.cell} style={{ background }}>
                    {n === 0 ? (
                      <span className="visually-hidden">0</span>
                    ) : (
                      <button
                        type="button"
                        className={classes.button}
                        style={{ color: text }}
                        data-cell={nameOf(cell)}
                        tabIndex={sameCell(cell, reachable) ? 0 : -1}
                        aria-pressed={sameCell(cell, selected)}
                        aria-label={`${shown}: ${meaning(genres, cell, n, level)}`}
                        onClick={() => onSelect(cell)}
                      >
                        {shares ? Math.round(share * 100) : n}
                      </button>
                    )}
                  </td>
                );
              })}
              <td className={classes.total}>{row.reduce((a, b) => a + b, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first that counts anything. */
function firstCell(matrix: readonly (readonly number[])[]): Cell {
  const trueClass = matrix.findIndex((row) => row.some((n) => n > 0));
  return { trueClass, predictedClass: matrix[trueClass]!.findIndex((n) => n > 0) };
}

const nameOf = ({ trueClass, predictedClass }: Cell) => `${trueClass}/${predictedClass}`;

function meaning(genres: readonly string[], { trueClass, predictedClass }: Cell, n: number, level: Level) {
  return trueClass === predictedClass
    ? t('{items} of {genre} recognised', { items: count(n, level), genre: genres[trueClass]! })
    : t('{items} of {genre} taken for {predicted}', {
        items: count(n, level),
        genre: genres[trueClass]!,
        predicted: genres[predictedClass]!,
      });
}
