import { useComputedColorScheme } from '@mantine/core';
import { memo } from 'react';
import { normalizeRows } from '../../evaluation/confusion.ts';
import { t } from '../../i18n.ts';
import { cellColor } from '../results/cellColor.ts';
import classes from './Demonstration.module.css';

interface LiveMatrixProps {
  genres: readonly string[];
  /** Counts of clips, rows true, columns answered; null before the first epoch. */
  matrix: readonly (readonly number[])[] | null;
  /** Done so far. */
  epochs: number;
}

/** What is taken for what, after every epoch: small, and only to be looked at. */
export const LiveMatrix = memo(function LiveMatrix({ genres, matrix, epochs }: LiveMatrixProps) {
  const scheme = useComputedColorScheme('light');
  const counts = matrix ?? genres.map(() => genres.map(() => 0));
  const shares = normalizeRows(counts);
  const clips = counts.flat().reduce((sum, n) => sum + n, 0);
  return (
    <table className={classes.matrix}>
      <caption>
        {matrix
          ? t('Confusion matrix: {clips} validation clips, epoch {epoch}', {
              clips: String(clips),
              epoch: String(epochs),
            })
          : t('Confusion matrix: nothing validated yet')}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('true ↓ answer →')}
          </th>
          {genres.map((genre) => (
            <th key={genre} scope="col">
              <div className={classes.upright}>{genre}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, i) => (
          <tr key={genres[i]}>
            <th scope="row">{genres[i]}</th>
            {row.map((n, j) => {
              const { background, text } = cellColor(shares[i]![j]!, scheme);
              return (
                <td key={genres[j]} style={{ background, color: text }}>
                  {n === 0 ? <span className="visually-hidden">0</span> : n}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
